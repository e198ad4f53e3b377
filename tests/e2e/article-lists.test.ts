import { type Browser, expect, type Page } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
import { test } from "#tests/support/e2e.ts";
import { idOf, join, type Member, must, publish, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { isPlannedIn } from "#tests/support/schedules.ts";
import type { RunningServer } from "#tests/support/server.ts";
import { callAction } from "#tests/support/server-actions.ts";
import { tooWide } from "#tests/support/too-wide.ts";

test.use({ site: "article-lists" });
test.describe.configure({ timeout: 90_000 });

/** The list of articles at work: views, many at a stroke, the trash and copies. One server; each test leaves things as the next finds them. */
let ada: Member;
let olha: Member;
const ids: Record<string, string> = {};

test.beforeAll(async ({ server }) => {
  ada = await setUpSite(server, { sample: "keep" });
  olha = await join(server, ada, "Olha Tkach", "author");
  const [section, author] = await Promise.all([
    idOf(server, ada.cookie, "Peace Talks", "sections"),
    idOf(server, ada.cookie, "Nora Vayle", "authors"),
  ]);
  const body = '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Words."}]}]}';
  const facts = { sectionId: section, bylines: [author], standfirst: "Told soon.", body };
  for (const name of ["One", "Two", "Three", "Four", "Five"])
    ids[name] = (await write(server, ada, { ...facts, title: `Lark ${name}`, slug: `lark-${name.toLowerCase()}` })).id;
  await publish(server, ada, await write(server, ada, { ...facts, title: "Lark live", slug: "lark-live" }));
});

const row = (page: Page, title: string) => page.locator(".articles tbody tr").filter({ hasText: title });
const pick = (page: Page, title: string) => page.getByRole("checkbox", { name: `Select “${title}”`, exact: true });
const bar = (page: Page) => page.getByRole("region", { name: "Selection" });
const told = (page: Page) => page.locator(".many-told");
const views = (page: Page) => page.getByRole("navigation", { name: "Views" });

async function openOn(browser: Browser, server: RunningServer, query = "q=lark", who = ada, more = {}): Promise<Page> {
  const page = await openAs(browser, server, who, more);
  await page.goto(`/admin/articles?${query}`);
  return page;
}

test("filters are kept under a name, shared, renamed and removed", async ({ browser, server }) => {
  const page = await openOn(browser, server, "state=draft&q=lark");
  await views(page).getByRole("button", { name: "Save this view …" }).click();
  const form = page.getByRole("dialog", { name: "Save this view" });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toContainText("Give the view a name.");
  await form.getByLabel("Name").fill("Larks to write");
  await form.getByLabel("Offer it to everybody").check();
  await page.keyboard.press("Enter");
  const link = views(page).getByRole("link", { name: "Larks to write" });
  await expect(link).toHaveAttribute("aria-current", "page");
  await expect(views(page)).toBeFocused();

  const other = await openOn(browser, server, "", olha);
  await views(other).getByRole("link", { name: "Larks to write" }).click();
  await expect(other).toHaveURL(/q=lark/);
  // She sees in it what she may see.
  await expect(other.getByRole("heading", { name: /Nothing matches/ })).toBeVisible();
  await expect(views(other).getByRole("button", { name: "Rename view …" })).toHaveCount(0);
  await other.context().close();

  await views(page).getByRole("button", { name: "Rename view …" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Larks");
  await page.keyboard.press("Enter");
  await expect(views(page).getByRole("link", { name: "Larks", exact: true })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "What are you looking for?" }).fill("larks");
  await expect(page.getByRole("option", { name: /^Larks/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await views(page).getByRole("button", { name: "Remove view …" }).click();
  await page.getByRole("dialog", { name: "Remove “Larks”?" }).getByRole("button", { name: "Remove" }).click();
  await expect(views(page).getByRole("link", { name: "Larks" })).toHaveCount(0);
  await views(page).getByRole("link", { name: "Mine" }).click();
  await expect(page).toHaveURL(/whose=mine/);
  await expect(row(page, "Lark One")).toBeVisible();
  await page.context().close();
});

test("many go into the trash at a stroke; what is live says why not; the rest comes back by one button", async ({
  browser,
  server,
}) => {
  const page = await openOn(browser, server, "q=lark&sort=title");
  await pick(page, "Lark Five").check();
  await pick(page, "Lark Three").check();
  // In this order: Five, Four, One, Three, Two, live.
  await pick(page, "Lark live").click({ modifiers: ["Shift"] });
  await expect(bar(page)).toContainText("4 selected");
  await bar(page).getByRole("button", { name: "Move to the trash" }).click();
  await expect(told(page)).toContainText("3 put into the trash, 1 not.");
  await expect(told(page)).toContainText("“Lark live”: Readers see it. Withdraw it first.");
  await expect(row(page, "Lark Five")).toHaveCount(0);
  await expect(row(page, "Lark live")).toBeVisible();
  await told(page).getByRole("button", { name: "Undo" }).click();
  await expect(told(page)).toContainText("3 restored.");
  await expect(row(page, "Lark Five")).toBeVisible();
  await page.context().close();
});

test("all on the page are chosen by keyboard and get a topic; a section is set", async ({ browser, server }) => {
  const page = await openOn(browser, server, "q=lark&sort=title&state=draft");
  await page.getByRole("checkbox", { name: "Select all on this page" }).focus();
  await page.keyboard.press("Space");
  await expect(bar(page)).toContainText("5 selected");
  await bar(page).getByRole("button", { name: "Add topic …" }).focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Add a topic to 5 articles" });
  await form.getByLabel("Topic").selectOption({ label: "Ratification" });
  expect(await axeFindings(page)).toEqual([]);
  await form.getByRole("button", { name: "Add topic" }).press("Enter");
  await expect(told(page)).toContainText("5 given the topic.");
  await expect(told(page)).toBeFocused();
  await told(page).getByRole("button", { name: "Dismiss" }).press("Enter");
  await expect(page.locator("#content")).toBeFocused();
  await pick(page, "Lark One").check();
  await bar(page).getByRole("button", { name: "Clear" }).press("Enter");
  await expect(page.getByRole("checkbox", { name: "Select all on this page" })).toBeFocused();
  await pick(page, "Lark One").check();
  await bar(page).getByRole("button", { name: "Set section …" }).click();
  await page.getByRole("dialog").getByLabel("Section").selectOption({ label: "Economy" });
  await page.getByRole("dialog").getByRole("button", { name: "Set section" }).click();
  await expect(row(page, "Lark One")).toContainText("Economy");
  await page.context().close();
});

test("stories are given to somebody and get a due date at a stroke; a day that is none is told beside its field", async ({
  browser,
  server,
}) => {
  const page = await openOn(browser, server, "q=lark&sort=title&state=draft");
  await pick(page, "Lark Five").check();
  await pick(page, "Lark Four").check();
  await bar(page).getByRole("button", { name: "Give to …" }).click();
  const give = page.getByRole("dialog", { name: "Give 2 articles to somebody" });
  await give.getByLabel("Given to").selectOption({ label: "Olha Tkach" });
  expect(await axeFindings(page)).toEqual([]);
  await give.getByRole("button", { name: "Give" }).click();
  await expect(told(page)).toContainText("2 given to Olha Tkach.");
  await expect(row(page, "Lark Five")).toContainText("Given to Olha Tkach");

  await pick(page, "Lark Five").check();
  await pick(page, "Lark Four").check();
  await bar(page).getByRole("button", { name: "Set due date …" }).click();
  const due = page.getByRole("dialog", { name: "When 2 articles are due" });
  await due.getByRole("button", { name: "Set the date" }).click();
  await expect(due).toContainText("Choose a day; a time of it is not needed.");
  await expect(due.getByLabel("Due: day")).toBeFocused();
  await due.getByLabel("Due: day").fill("2099-02-01");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(told(page)).toContainText("2 given the due date.");
  await expect(row(page, "Lark Four")).toContainText("Due 1 February 2099");
  await pick(page, "Lark Four").check();
  await bar(page).getByRole("button", { name: "Set due date …" }).click();
  await page
    .getByRole("dialog", { name: "When “Lark Four” is due" })
    .getByRole("button", { name: "Take the date" })
    .click();
  await expect(told(page)).toContainText("One freed of a due date.");
  await expect(row(page, "Lark Four")).not.toContainText("2099");
  await page.context().close();
});

test("an article is duplicated from the list and from its page, and opens as a draft of one’s own", async ({
  browser,
  server,
}) => {
  const page = await openOn(browser, server, "q=lark&sort=title");
  await pick(page, "Lark Two").check();
  await bar(page).getByRole("button", { name: "Duplicate" }).click();
  await page.waitForURL(/\/admin\/articles\/[a-z0-9]{16}$/);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Lark Two");
  await expect(page.locator(".bar .state")).toHaveText("Draft");
  const first = page.url();
  await page.getByRole("button", { name: "Duplicate" }).click();
  await page.waitForURL((url) => url.href !== first && /\/admin\/articles\/[a-z0-9]{16}$/.test(url.pathname));
  await page.goto("/admin/articles?q=lark+two");
  await expect(row(page, "Copy of Lark Two")).toHaveCount(2);
  for (const copy of [page.url(), first]) expect(copy).toContain("/admin/articles");
  await page.context().close();
});

test("the trash says when each is gone for good; one is restored, one is deleted for good", async ({
  browser,
  server,
}) => {
  for (const name of ["Three", "Four"]) must(await callAction(server, "trash", [{ id: ids[name] }], ada));
  isPlannedIn(server, ids.Three as string, { trashed_at: Date.now() - 29 * 86_400_000 });
  const page = await openOn(browser, server, "");
  await views(page).getByRole("link", { name: "Trash" }).click();
  await expect(row(page, "Lark Three")).toContainText(/Gone for good on \d+ \w+/);
  await row(page, "Lark Three").getByRole("button", { name: "Restore" }).click();
  await expect(row(page, "Lark Three")).toHaveCount(0);
  await row(page, "Lark Four")
    .getByRole("button", { name: /^Delete for good/ })
    .click();
  const question = page.getByRole("dialog", { name: "Delete for good?" });
  await expect(question).toContainText("This cannot be undone.");
  await question.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByRole("heading", { name: "The trash is empty." })).toBeVisible();
  await page.goto(`/admin/articles/${ids.Four}`);
  await expect(page.getByRole("heading", { name: "Not here" })).toBeVisible();
  await page.context().close();
});

test("several are deleted for good at once, after a question", async ({ browser, server }) => {
  for (const name of ["Three", "Five"]) must(await callAction(server, "trash", [{ id: ids[name] }], ada));
  const page = await openOn(browser, server, "state=trashed");
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await bar(page).getByRole("button", { name: "Delete for good …" }).click();
  const question = page.getByRole("dialog", { name: "Delete 2 articles for good?" });
  expect(await axeFindings(page)).toEqual([]);
  await question.getByRole("button", { name: "Delete 2 articles for good" }).click();
  await expect(told(page)).toContainText("2 removed for good.");
  await expect(page.getByRole("heading", { name: "The trash is empty." })).toBeVisible();
  await page.context().close();
});

test("an admin says how long the trash is kept", async ({ browser, server }) => {
  const page = await openOn(browser, server, "", ada);
  await page.goto("/admin/settings");
  await page.getByLabel("Articles in the trash").selectOption("90");
  await page.locator("section", { hasText: "Articles in the trash" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. What has lain there longer goes within an hour.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Articles in the trash")).toHaveValue("90");
  await page.context().close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`on a phone and on a wide screen, ${colorScheme}: list, selection and trash have nothing that axe objects to`, async ({
    browser,
    server,
  }) => {
    await callAction(server, "trash", [{ id: ids.One }], ada);
    for (const width of [390, 1440]) {
      const page = await openOn(browser, server, "sort=title", ada, { colorScheme, viewport: { width, height: 900 } });
      if (width === 1440) await page.getByRole("checkbox", { name: "Select all on this page" }).check();
      else await page.locator("td.pick input").first().check();
      await expect(bar(page)).toBeVisible();
      expect(await axeFindings(page), `${width}`).toEqual([]);
      await page.goto("/admin/articles?state=trashed");
      await expect(row(page, "Lark One")).toBeVisible();
      expect(await axeFindings(page), `trash at ${width}`).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
      await page.context().close();
    }
  });
}
