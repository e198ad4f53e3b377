import { expect, type Page } from "@playwright/test";
import { bodyOf, publish, saved } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { idOf, type Member, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";

test.use({ site: "text-blocks" });

/** One article, written by keyboard from beginning to end, then read without scripts: each test needs the ones before it. */
test.describe.configure({ mode: "serial" });

let admin: Member;
let desk: Page;
let reader: Page;

test.beforeAll(async ({ browser, server }) => {
  admin = await setUpSite(server);
  const author = await idOf(server, admin.cookie, "Nora Vayle", "authors");
  const section = await idOf(server, admin.cookie, "Peace Talks", "sections");
  const { id } = await write(server, admin, {
    title: "After the summit",
    standfirst: "What was said, and TK what was not.",
    slug: "after-the-summit",
    sectionId: section,
    bylines: [author],
  });
  desk = await openAs(browser, server, admin);
  await desk.goto(`/admin/articles/${id}`);
  reader = await (await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })).newPage();
});

test.afterAll(async () => {
  await desk?.context().close();
  await reader?.context().close();
});

const type = (words: string) => desk.keyboard.type(words);
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await desk.keyboard.press(key);
}
/** Writes lines, each ended with Enter. */
async function lines(...words: string[]): Promise<void> {
  for (const line of words) {
    await type(line);
    await press("Enter");
  }
}
/** The browser moves the cursor first and tells the editor a moment later; no hand is quick enough to notice. */
async function cursorIn(words: string): Promise<void> {
  type Writing = HTMLElement & { editor: { state: { selection: { $from: { parent: { textContent: string } } } } } };
  const here = () => bodyOf(desk).evaluate((body) => (body as Writing).editor.state.selection.$from.parent.textContent);
  await expect.poll(here).toBe(words);
}
async function put(block: string): Promise<void> {
  await type(`/${block}`);
  await expect(desk.locator(".choice[aria-selected='true']")).toContainText(new RegExp(block, "i"));
  await press("Enter");
}

test("a pull quote is written from its words to its speaker and left with Enter", async () => {
  await bodyOf(desk).click();
  await lines("The conference closed as it had opened.");
  await put("Pull quote");
  await lines("A guarantee that begins late is a memorial.", "Mara Ellison");
  await lines("The text goes on.");
  await expect(bodyOf(desk).locator(".pull-quote")).toHaveText(/memorial\.\s*Mara Ellison/);
  await expect(bodyOf(desk).locator(":scope > p").filter({ hasText: "The text goes on." })).toHaveCount(1);
});

test("a callout holds a list; an empty line leads out of the list, another out of the callout", async () => {
  await put("Callout");
  await lines("Boil the water first.", "- Ten minutes at least", "Twice where it is cloudy", "", "");
  await lines("Outside again.");
  const callout = bodyOf(desk).locator(".callout");
  await expect(callout.getByRole("listitem")).toHaveText(["Ten minutes at least", "Twice where it is cloudy"]);
  await expect(callout).not.toContainText("Outside again.");
  await callout.getByText("Boil the water first.").click();
  await press("Tab", "Enter", "Tab");
  await desk.keyboard.type("w");
  await expect(callout).toHaveClass(/callout-warning/);
  await press("Escape", "ControlOrMeta+End");
});

test("a fact box, details and tasks are written without the mouse", async () => {
  await put("Fact box");
  await lines("Three readings", "Soldiers leave by May.", "");
  await put("Details to unfold");
  await lines("Who was there?", "Four delegations.", "");
  await put("Task list");
  await lines("Exchange the lists", "Open the crossing");
  await press("Tab");
  await type("for more than a day");
  await press("ArrowUp", "ArrowUp");
  await cursorIn("Exchange the lists");
  await press("ControlOrMeta+Enter", "ControlOrMeta+End");
  const tasks = bodyOf(desk).locator("[data-type='taskList']").first();
  await expect(tasks.getByRole("checkbox").first()).toBeChecked();
  await expect(tasks.locator("[data-type='taskList'] p")).toHaveText("for more than a day");
  await expect(bodyOf(desk).locator(".fact-box")).toHaveText(/^Three readings\s*Soldiers leave by May\.$/);
});

test("a timeline takes dates as they are usually written, and says what is wrong with one that is none", async () => {
  await press("Enter");
  await put("Timeline");
  const date = () => desk.locator(".entry-date input:focus");
  await expect(date()).toBeVisible();
  await lines("2014", "The first crossing is closed", "");
  await expect(date()).toHaveValue("");
  await type("soon");
  await press("Enter");
  await type("Talks begin");
  const entry = bodyOf(desk).locator(".timeline > li").nth(1);
  await expect(entry.getByText("This is no date.")).toBeVisible();
  await expect(desk.getByRole("button", { name: "An entry of a timeline has no date" })).toBeVisible();
  await press("Shift+Tab");
  await press("ControlOrMeta+a");
  await type("12 Feb 2015");
  await press("Enter");
  await expect(entry.getByText("This is no date.")).toBeHidden();
  await expect(entry.getByRole("textbox")).toHaveValue("12 February 2015");
  await press("Shift+Tab", "Tab");
  await expect(bodyOf(desk)).toBeFocused();
  await expect(desk.getByRole("button", { name: "An entry of a timeline has no date" })).toHaveCount(0);
  await press("End", "Enter", "Enter", "Enter", "Enter");
  await lines("After the timeline.");
  await expect(bodyOf(desk).locator(".timeline > li")).toHaveCount(2);
  await expect(bodyOf(desk).locator(".timeline")).not.toContainText("After the timeline.");
});

test("a button is not shown to readers before it leads somewhere, and the desk says so", async () => {
  await put("Button");
  await type("Support our work");
  await expect(desk.getByRole("button", { name: /A button leads nowhere yet/ })).toBeVisible();
  await press("Tab", "Enter", "Tab");
  await type("not an address");
  await expect(bodyOf(desk).getByText("This is no address.")).toBeVisible();
  await press("ControlOrMeta+a");
  await type("/support");
  await expect(bodyOf(desk).getByText("Button: /support")).toBeVisible();
  await expect(desk.getByRole("button", { name: /A button leads nowhere yet/ })).toHaveCount(0);
  await press("Escape", "ControlOrMeta+Enter");
});

test("Backspace after a block chooses the block and never melts into it", async () => {
  await type("Whole");
  await press("Home", "Backspace");
  await expect(bodyOf(desk).locator(".action .button")).toHaveText("Support our work");
  await expect(bodyOf(desk).locator(".action.ProseMirror-selectednode")).toHaveCount(1);
  await press("ArrowRight", "ControlOrMeta+End", "Enter");
  await expect(bodyOf(desk).locator(":scope > p").filter({ hasText: "Whole" })).toHaveCount(1);
});

test("a paragraph runs the way of its letters, or the way that the writer says", async () => {
  await lines("صباح الخير يا جماعة");
  await type("12:30 TK people, a TKTK lead, a minister");
  for (const _ of "minister") await press("Shift+ArrowLeft");
  await desk
    .getByRole("toolbar", { name: "Selected text" })
    .getByRole("button", { name: /to come/ })
    .click();
  await press("End", "Enter");
  await type("This one is turned.");
  await press("ControlOrMeta+Shift+x");
  const turned = bodyOf(desk).locator("p", { hasText: "This one is turned." });
  await expect(turned).toHaveAttribute("dir", "rtl");
  await press("ControlOrMeta+Shift+x");
  await expect(turned).not.toHaveAttribute("dir");
  await press("ControlOrMeta+Shift+x");
});

test("what is still to come is shown, counted and reached one by one", async () => {
  await expect(bodyOf(desk).locator(".to-come")).toHaveText(["TK", "TKTK", "minister"]);
  const next = desk.getByRole("button", { name: "4 TK left: next" });
  const selected = () => desk.evaluate(() => String(window.getSelection()));
  await next.click();
  await expect(desk.getByLabel("Standfirst", { exact: true })).toBeFocused();
  for (const words of ["TK", "TKTK", "minister"]) {
    await next.click();
    await expect.poll(selected).toBe(words);
  }
});

test("the language is chosen by name and turns the page around", async () => {
  const language = desk.getByLabel("Language", { exact: true });
  await expect(language.locator("option", { hasText: "Ukrainian" })).toHaveText(/uk$/);
  await language.selectOption("ar");
  await expect(desk.getByLabel("Title", { exact: true })).toHaveAttribute("dir", "rtl");
  await expect(desk.getByLabel("Title", { exact: true })).toHaveAttribute("lang", "ar");
  await expect(desk.locator(".surface")).toHaveAttribute("dir", "rtl");
  await language.selectOption("en");
  await expect(desk.locator(".surface")).toHaveAttribute("dir", "ltr");
});

test("what is still to come holds publishing up, and it goes ahead once somebody has said why", async () => {
  await saved(desk);
  await desk.getByRole("button", { name: "Publish", exact: true }).click();
  const question = desk.getByRole("dialog");
  await expect(question.getByText("4 TK are still in it")).toBeVisible();
  await question.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(question.getByRole("alert")).toContainText("One thing holds it up.");
  await expect(desk.locator(".state.live")).toBeHidden();
  await question.getByRole("button", { name: /^Let it pass …: 4 TK/ }).click();
  await question.getByLabel("Why may it pass?").fill("The signs are what this page is about");
  await question.getByRole("button", { name: "Let it pass", exact: true }).click();
  await expect(question.getByText("One thing was let pass")).toBeVisible();
  await question.getByRole("button", { name: "Not yet" }).click();
  await publish(desk);
});

test("a reader without scripts reads all of it", async () => {
  await reader.goto("/peace-talks/after-the-summit");
  const body = reader.locator(".body");
  await expect(body.locator("figure.pull-quote blockquote")).toHaveText("A guarantee that begins late is a memorial.");
  await expect(body.locator("figure.pull-quote figcaption")).toHaveText("Mara Ellison");
  await expect(body.getByRole("note", { name: "Warning" }).getByRole("listitem")).toHaveCount(2);
  await expect(body.getByRole("complementary", { name: "Three readings" })).toContainText("Soldiers leave by May.");
  await expect(body.getByText("Four delegations.")).toBeHidden();
  await body.getByText("Who was there?").click();
  await expect(body.getByText("Four delegations.")).toBeVisible();
  await expect(body.locator(".tasks > li").first().getByRole("img", { name: "Done" })).toBeVisible();
  await expect(body.locator(".timeline time")).toHaveText(["2014", "12 February 2015"]);
  await expect(body.locator(".timeline time").nth(1)).toHaveAttribute("datetime", "2015-02-12");
  await expect(body.getByRole("link", { name: "Support our work" })).toHaveAttribute("href", "/support");
  await expect(body.locator("p[dir='rtl']")).toHaveText(["صباح الخير يا جماعة", "This one is turned."]);
  await expect(body.locator("[data-tk], .to-come")).toHaveCount(0);
});
