import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { join, type Member, setUpSite } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** Tokens in the desk: made, carried away, used and ended, by whoever may. */
test.describe.configure({ mode: "serial" });

let server: RunningServer;
let admin: Member;
let editor: Member;

test.beforeAll(async () => {
  server = await startServer();
  admin = await setUpSite(server);
  editor = await join(server, admin, "Edda Editor", "editor");
});

test.afterAll(() => server?.stop());

test("an editor makes a token by keys alone, a program uses it, and the desk says when", async ({ browser }) => {
  const page = await openAs(browser, server, editor);
  await page.goto("/admin/account");
  await page.getByRole("link", { name: "API tokens" }).click();
  await expect(page.getByText("You have no tokens.")).toBeVisible();
  await page.getByLabel("What it is for").focus();
  await page.keyboard.type("The newsletter");
  // On to the second of the scopes.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  for (let at = 0; at < 6; at++) await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Make the token" })).toBeFocused();
  await page.keyboard.press("Enter");
  const shown = page.getByLabel("The token", { exact: true });
  await expect(shown).toBeFocused();
  const token = await shown.inputValue();
  expect(token).toMatch(/^sf_[a-z0-9]{16}_[0-9A-Za-z]{46}$/);
  expect(await axeFindings(page)).toEqual([]);

  const headers = { authorization: `Bearer ${token}` };
  expect((await ask(server, "/api/v1/articles", { headers })).status).toBe(200);
  expect((await ask(server, "/api/v1/media", { headers })).status).toBe(403);
  await page.reload();
  await expect(page.getByLabel("The token", { exact: true })).toHaveCount(0);
  expect(await page.content()).not.toContain(token.slice(20));
  await expect(page.getByRole("row", { name: /The newsletter/ })).toContainText("just now");

  await page.getByRole("button", { name: "End … the token The newsletter" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End it" }).click();
  await expect(page.getByRole("row", { name: /The newsletter/ })).toContainText("Ended");
  expect((await ask(server, "/api/v1/articles", { headers })).status).toBe(401);
});

test("what is missing is said beside its field, and nothing that was typed is lost", async ({ browser }) => {
  const page = await openAs(browser, server, editor);
  await page.goto("/admin/account/tokens");
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByText("Note what it is for.")).toBeVisible();
  await expect(page.getByText("Choose what it may be used for.")).toBeVisible();
  await expect(page.getByLabel("What it is for")).toBeFocused();
  await page.getByLabel("What it is for").fill("Half done");
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByText("Note what it is for.")).toHaveCount(0);
  await expect(page.getByLabel("What it is for")).toHaveValue("Half done");
  expect(await axeFindings(page)).toEqual([]);
});

test("an admin sees the tokens of others and ends them; the owner is told before a token ends", async ({ browser }) => {
  await make(await openAs(browser, server, editor), "The wire", "A week");
  const page = await openAs(browser, server, editor);
  await page.goto("/admin/articles");
  await expect(page.getByRole("complementary", { name: "API tokens" })).toContainText("The wire");
  const desk = await openAs(browser, server, admin);
  await desk.goto("/admin/account/tokens");
  const others = desk
    .getByRole("region", { name: "Tokens of others" })
    .or(desk.locator(".part", { hasText: "Tokens of others" }));
  await expect(others).toContainText("Edda Editor");
  await expect(others).toContainText("Ends soon");
  await desk.getByRole("button", { name: "End … the token The wire" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "End it" }).click();
  await expect(others.getByRole("row", { name: /The wire/ })).toContainText("Ended");
  await page.reload();
  await expect(page.getByRole("complementary", { name: "API tokens" })).toHaveCount(0);
});

test("what a program does is told with its token, which leads to all that it did", async ({ browser }) => {
  const secret = await make(await openAs(browser, server, editor), "The agency", "A week", /Write articles/);
  const sent = { "content-type": "application/json", authorization: `Bearer ${secret}` };
  const body = JSON.stringify({ title: "Off the wire" });
  expect((await ask(server, "/api/v1/articles", { method: "POST", headers: sent, body })).status).toBe(201);
  const desk = await openAs(browser, server, admin);
  await desk.goto("/admin/activity");
  const acts = desk.getByRole("listitem").filter({ has: desk.locator("time") });
  const begun = acts.filter({ hasText: "Edda Editor began “Off the wire”" });
  await expect(begun).toContainText("over the API · by token The agency");
  await begun.getByText("Details").click();
  await expect(begun.getByRole("definition").last()).toContainText(/^The agency [a-z0-9]{16}$/);
  await expect(acts.filter({ hasText: "made the token The agency" })).not.toContainText("by token");
  await begun.getByRole("link", { name: "token The agency" }).click();
  await expect(desk).toHaveURL(/\/admin\/activity\?with=[a-z0-9]{16}$/);
  await expect(desk.getByRole("search")).toContainText("by token The agency");
  await expect(acts).toHaveCount(1);
  expect(await axeFindings(desk)).toEqual([]);
  await desk.getByLabel("What was done").selectOption("article.publish");
  await expect(desk.getByRole("heading", { name: "Nothing on record fits" })).toBeVisible();
  await desk.goBack();
  const [download] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("button", { name: "Table (CSV)" }).click(),
  ]);
  const table = readFileSync(await download.path(), "utf8");
  expect(table.trimEnd().split("\r\n")).toHaveLength(2);
  expect(table).toMatch(/"The agency","[a-z0-9]{16}"/);
});

test("an author is told that the role makes no tokens", async ({ browser }) => {
  const author = await join(server, admin, "Abel Author", "author");
  const page = await openAs(browser, server, author);
  await page.goto("/admin/account/tokens");
  await expect(page.getByText("Your role makes no tokens.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Make the token" })).toHaveCount(0);
});

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`the tokens stand well at ${width}, ${colorScheme}`, async ({ browser }, info) => {
      const page = await openAs(browser, server, admin, { viewport: { width, height }, colorScheme });
      await make(page, `The newsletter of the ${colorScheme} week at ${width}`, "90 days");
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.screenshot({ path: info.outputPath("tokens.png"), fullPage: true });
      await page.goto("/api/v1");
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.screenshot({ path: info.outputPath("api.png") });
    });
  }
}

async function make(page: Page, name: string, days: string, more = /Publish/): Promise<string> {
  await page.goto("/admin/account/tokens");
  await page.getByLabel("What it is for").fill(name);
  await page.getByRole("checkbox", { name: /Read articles/ }).check();
  await page.getByRole("checkbox", { name: more }).check();
  await page.getByLabel("How long it works").selectOption(days);
  await page.getByRole("button", { name: "Make the token" }).click();
  const shown = page.getByLabel("The token", { exact: true });
  await expect(shown).toBeVisible();
  return shown.inputValue();
}
