import { expect, type Page, test } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
import { join, type Member, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** Ctrl-K: the whole desk by a few letters, from wherever one is. */
test.describe.configure({ mode: "serial" });

let server: RunningServer;
let admin: Member;
let writer: Member;

test.beforeAll(async () => {
  server = await startServer();
  admin = await setUpSite(server);
  writer = await join(server, admin, "Pelle Winter", "contributor");
  await write(server, writer, { title: "A harbour without a pilot" });
});

test.afterAll(() => server?.stop());

const words = (page: Page) => page.getByRole("combobox", { name: "What are you looking for?" });
/** Opens a page of the desk, and resolves when its script listens to keys. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("dialog.palette[data-listens]").waitFor({ state: "attached" });
}
const current = (page: Page) => page.getByRole("dialog").getByRole("option", { selected: true });

test("an article is opened by a few letters of its title, by keys alone", async ({ browser }) => {
  const page = await openAs(browser, server, admin);
  await visit(page, "/admin/media");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(words(page)).toBeFocused();
  await expect(page.getByRole("group", { name: "Changed last" })).toContainText("A harbour without a pilot");
  await page.keyboard.type("pilot harb");
  await expect(current(page)).toContainText("A harbour without a pilot");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toHaveValue("A harbour without a pilot");
  // The pen is this tab's until it closes.
  await page.close();
});

test("rooms, people and things to do answer too, and the arrows go round", async ({ browser }) => {
  const page = await openAs(browser, server, admin);
  await visit(page, "/admin/articles");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("winter");
  await expect(page.getByRole("group", { name: "People" }).getByRole("option")).toContainText("Pelle Winter");
  await words(page).fill("topics");
  await expect(current(page)).toContainText("Topics");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Topics" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("new article");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toBeVisible();
});

test("an open article offers its own acts first", async ({ browser }) => {
  const page = await openAs(browser, server, admin);
  await visit(page, "/admin/articles");
  await page.getByRole("link", { name: "A harbour without a pilot" }).click();
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("A harbour with a pilot");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("group", { name: "Here" })).toContainText("Find and replace");
  await page.keyboard.type("versions");
  await expect(current(page)).toContainText("History");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/history$/);
  await expect(page.getByText("A harbour with a pilot").first()).toBeVisible();
});

test("what answers to nothing says so, Escape gives the place back, and a second Ctrl-K closes", async ({
  browser,
}) => {
  const page = await openAs(browser, server, admin);
  await visit(page, "/admin/articles");
  const search = page.getByRole("searchbox").first();
  await search.focus();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("zebra quagga");
  await expect(page.getByText("Nothing answers to “zebra quagga”.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(search).toBeFocused();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(words(page)).toHaveValue("");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(words(page)).toBeHidden();
});

test("without the server the rooms are still listed, with a word on what is missing", async ({ browser }) => {
  const page = await openAs(browser, server, admin);
  await visit(page, "/admin/articles");
  await page.route("**/api/desk/find**", (route) => route.abort());
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByText("The desk could not be asked.")).toBeVisible();
  await expect(page.getByRole("group", { name: "Go to" })).toContainText("Sections");
});

test("a contributor finds own articles and the rooms that are open to contributors, and no others", async ({
  browser,
}) => {
  const stranger = await join(server, admin, "Nils Other", "contributor");
  const page = await openAs(browser, server, stranger);
  await visit(page, "/admin/articles");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("group", { name: "Go to" })).toContainText("Topics");
  await expect(page.getByRole("listbox")).not.toContainText("People");
  await page.keyboard.type("harbour without");
  await expect(page.getByText("Nothing answers to")).toBeVisible();
});

test("on a phone a button opens it, and axe objects to nothing, light and dark", async ({ browser }) => {
  const page = await openAs(browser, server, admin, { viewport: { width: 390, height: 844 } });
  await visit(page, "/admin/articles");
  await page.getByRole("button", { name: "Go to …" }).click();
  await words(page).fill("a");
  await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page)).toEqual([]);
  }
});
