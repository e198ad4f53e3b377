import { expect } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
import { signIn } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { provedLongAgo } from "#tests/support/long-ago.ts";
import { join, type Member, setUpSite, WORDS } from "#tests/support/newsroom.ts";
import { openAnew } from "#tests/support/open-as.ts";

test.use({ site: "sessions" });
test.describe.configure({ mode: "serial" });

let admin: Member;
let olena: Member;
test.beforeAll(async ({ server }) => {
  admin = await setUpSite(server);
  olena = await join(server, admin, "Olena Hrytsak", "editor");
});

test("an editor sees her browsers, and signs a forgotten one out", async ({ browser, server }) => {
  const here = await openAnew(browser, server, olena);
  const forgotten = await (await browser.newContext({ baseURL: server.url })).newPage();
  await forgotten.goto("/sign-in");
  await signIn(forgotten, olena);
  await forgotten.waitForURL(/\/admin(\/|$)/);
  await here.goto("/admin/account");
  const list = here.getByRole("list", { name: "Signed-in browsers" });
  await expect(list.getByText("This browser")).toHaveCount(1);
  const other = list.getByRole("listitem").filter({ hasText: "Chrome on Linux" });
  await expect(other.first()).toContainText("from 127.0.0.1");
  expect(await axeFindings(here)).toEqual([]);
  await here.getByRole("button", { name: "Sign out all others …" }).click();
  await here.getByRole("button", { name: "Sign the others out" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await forgotten.goto("/admin/articles");
  await forgotten.waitForURL(/\/sign-in/);
  await here.goto("/admin/articles");
  await expect(here.getByRole("heading", { name: "Articles" })).toBeVisible();
});

test("a new password signs every other browser out, and this one stays", async ({ browser, server }) => {
  const other = await openAnew(browser, server, olena);
  const here = await openAnew(browser, server, olena);
  await here.goto("/admin/account");
  await here.getByLabel("Present password").fill(olena.password);
  await here.getByLabel("New password").fill("nine herons on a wire");
  await here.getByRole("button", { name: "Change the password" }).click();
  await expect(here.getByText("Your password is changed.")).toBeVisible();
  await here.goto("/admin/articles");
  await expect(here.getByRole("heading", { name: "Articles" })).toBeVisible();
  await other.goto("/admin/articles");
  await other.waitForURL(/\/sign-in/);
  olena = { ...olena, password: "nine herons on a wire" };
});

test("an admin signs somebody out everywhere, which counts at their next step", async ({ browser, server, page }) => {
  await page.goto("/sign-in");
  await signIn(page, olena);
  await page.waitForURL(/\/admin(\/|$)/);
  const desk = await openAnew(browser, server, admin);
  await desk.goto(`/admin/people/${olena.id}`);
  await desk.getByRole("button", { name: "Sign out everywhere …" }).click();
  await desk.getByRole("button", { name: "Sign Olena Hrytsak out" }).click();
  await expect(desk.getByRole("list", { name: "Signed-in browsers" })).toHaveCount(0);
  await page.getByRole("link", { name: "Topics" }).click();
  await page.waitForURL(/\/sign-in/);
});

test("an admin gives somebody another e-mail; what was typed survives the question who sits here", async ({
  browser,
  server,
  page,
}) => {
  const desk = await openAnew(browser, server, admin);
  provedLongAgo(server);
  await desk.goto(`/admin/people/${olena.id}`);
  await desk.getByRole("button", { name: "Change the e-mail …" }).click();
  const ask = desk.getByRole("dialog", { name: "Change the e-mail of Olena Hrytsak" });
  await ask.getByLabel("E-mail").fill("ol\u0435na@newsroom.example");
  await ask.getByRole("button", { name: "Change it" }).click();
  await expect(ask.getByRole("alert")).toBeVisible();
  await ask.getByLabel("E-mail").fill("olena@elsewhere.example");
  await ask.getByRole("button", { name: "Change it" }).click();
  const proof = desk.getByRole("dialog", { name: "Is it you?" });
  await proof.getByLabel("Your password").fill(WORDS);
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("olena@elsewhere.example").first()).toBeVisible();
  await page.goto("/sign-in");
  await signIn(page, { ...olena, email: "olena@elsewhere.example" });
  await page.waitForURL(/\/admin(\/|$)/);
});
