import { type BrowserContext, expect, type Page } from "@playwright/test";
import { test } from "#tests/support/e2e.ts";
import { type Member, setUpSite } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";

test.use({ site: "early-presses" });
test.describe.configure({ timeout: 60_000 });

/** A page over a slow line: it can be seen and pressed before its script is there. */
let ada: Member;

test.beforeAll(async ({ server }) => {
  ada = await setUpSite(server);
});

/** Holds the scripts back until the answer is called. */
async function slowly(context: BrowserContext): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await context.route("**/_next/static/**/*.js", async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}
const find = (page: Page) => page.getByRole("button", { name: "Go to …" });
const palette = (page: Page) => page.locator("dialog.palette");

test("a button that is pressed before the page listens does what it says as soon as it can, and once", async ({
  browser,
  server,
}) => {
  const page = await openAs(browser, server, ada);
  const arrive = await slowly(page.context());
  await page.goto("/admin/articles", { waitUntil: "commit" });
  await find(page).click();
  await expect(find(page)).toHaveAttribute("data-pressed");
  await expect(palette(page)).not.toHaveAttribute("open");
  arrive();
  await expect(palette(page)).toHaveAttribute("open");
  await page.keyboard.press("Escape");
  await expect(palette(page)).not.toHaveAttribute("open");
  await expect(find(page)).not.toHaveAttribute("data-pressed");
  await page.context().close();
});

test("what was pressed last counts, and whoever went on elsewhere is not called back", async ({ browser, server }) => {
  const page = await openAs(browser, server, ada);
  const arrive = await slowly(page.context());
  await page.goto("/admin/articles", { waitUntil: "commit" });
  await find(page).click();
  await page.getByRole("heading", { level: 1 }).click();
  arrive();
  await page.locator("dialog.palette[data-listens]").waitFor({ state: "attached" });
  await expect(palette(page)).not.toHaveAttribute("open");
  await page.context().close();
});

test("a form that only the script can send is sent then, with what was typed", async ({ browser, server }) => {
  const page = await (await browser.newContext({ baseURL: server.url, locale: "en-GB" })).newPage();
  const arrive = await slowly(page.context());
  await page.goto("/sign-in", { waitUntil: "commit" });
  await page.getByLabel("E-mail").fill(ada.email);
  await page.getByLabel("Password", { exact: true }).fill(ada.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  arrive();
  await expect(page).toHaveURL(/\/admin$/);
  await page.context().close();
});
