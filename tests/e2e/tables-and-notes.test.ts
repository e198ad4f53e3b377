import { expect, type Locator, type Page } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
import { bodyOf, publish, saved } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { idOf, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";

test.use({ site: "tables-and-notes" });

/** Tables, code, formulas and notes, written by keys alone and read without scripts; each test goes on from the one before. */
test.describe.configure({ mode: "serial" });

let desk: Page;
let reader: Page;
let path: string;

test.beforeAll(async ({ browser, server }) => {
  const admin = await setUpSite(server);
  const { id, content } = await write(server, admin, {
    title: "What the vote moved",
    standfirst: "Two parties gained, one lost, and the turnout held.",
    slug: "what-the-vote-moved",
    sectionId: await idOf(server, admin.cookie, "Peace Talks", "sections"),
    bylines: [await idOf(server, admin.cookie, "Nora Vayle", "authors")],
  });
  path = `/peace-talks/${content.slug}`;
  desk = await openAs(browser, server, admin);
  reader = await (await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })).newPage();
  await desk.goto(`/admin/articles/${id}`);
  await bodyOf(desk).focus();
});

test.afterAll(async () => {
  for (const page of [desk, reader]) await page?.context().close();
});

const type = (words: string) => desk.keyboard.type(words);
const press = async (...keys: string[]) => {
  for (const key of keys) await desk.keyboard.press(key);
};
/** Chooses from the menu that a slash opens. */
async function insert(words: string, label: string): Promise<void> {
  await type(`/${words}`);
  await expect(desk.getByRole("option", { name: label }).first()).toHaveAttribute("aria-selected", "true");
  await press("Enter");
}
/** The numbers in the text, as readers have them. */
const noterefs = () => reader.locator("[role=doc-noteref]");
const texts = (found: Locator) => found.allInnerTexts();
const cited = () => texts(desk.locator(".note-citation"));
/** From the text into the bar of the table, along it, and back by the press. */
async function useTool(label: string): Promise<void> {
  await press("ControlOrMeta+F9");
  await expect(desk.getByRole("toolbar", { name: "Table" }).locator("button:focus")).toBeVisible();
  await press("Home");
  const focused = () => desk.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  while ((await focused()) !== label) await press("ArrowRight");
  await press("Enter");
  await expect(bodyOf(desk)).toBeFocused();
}
/** Each note in the editor, with the number before it. */
const written = async () => (await texts(desk.locator(".note"))).map((note) => note.replace(/\s+/g, " ").trim());

test("notes are written where they are cited, and one is cited twice", async () => {
  await type("The Reform list won");
  await press("ControlOrMeta+Alt+f");
  await type("Electoral commission, final count.");
  await press("ControlOrMeta+Alt+f");
  await type(" while the turnout held.");
  await press("Enter");
  await type("The ministry agrees");
  await press("ControlOrMeta+Alt+f");
  await type("Letter of 4 March.");
  await press("ControlOrMeta+Alt+f");
  await type(" with the count ");
  await insert("cite", "Cite a note again");
  await expect(desk.getByRole("dialog", { name: "Cite a note again" })).toContainText(/1\.\s*Electoral commission/);
  await press("Enter");
  await type(".");
  expect(await cited()).toEqual(["1", "2", "1"]);
  // The space that called the menu went with the slash: the number stands at the word.
  await expect(bodyOf(desk).getByText("The ministry agrees")).toHaveText("The ministry agrees2 with the count1.");
  expect(await written()).toEqual(["1 Electoral commission, final count.", "2 Letter of 4 March."]);
});

test("a table is filled by Tab, and gets another column from its bar", async () => {
  await press("Enter");
  await insert("table", "Table");
  await expect(desk.getByRole("spinbutton", { name: "Columns" })).toBeFocused();
  await type("2");
  await press("Enter");
  for (const [index, words] of ["Party", "2019", "Reform", "34", "Centre", "26"].entries()) {
    if (index > 0) await press("Tab");
    await type(words);
  }
  await useTool("Add a column after");
  await useTool("Header column");
  // From the last cell of the old columns on: the new one, then back up its column.
  await press("Tab");
  await type("16");
  await press("ArrowUp");
  await type("37");
  await press("ArrowUp");
  await type("2023");
  await expect(desk.locator(".ProseMirror tr")).toHaveCount(3);
  expect(await texts(desk.locator(".ProseMirror :is(th, td)"))).toEqual([
    "Party",
    "2019",
    "2023",
    "Reform",
    "34",
    "37",
    "Centre",
    "26",
    "16",
  ]);
  await press("ArrowDown", "ArrowDown");
  await useTool("Title and source");
  await type("Seats in the assembly");
  await expect(desk.locator(".ProseMirror .table-title")).toHaveText("Seats in the assembly");
  await press("Enter");
  // The bar of the table lies neither over its title nor over the facts beside the page.
  const bar = desk.getByRole("toolbar", { name: "Table" });
  await expect(bar).toBeVisible();
  await expect(async () => {
    const [own, title, facts] = await Promise.all(
      [bar, desk.locator(".ProseMirror .table-title"), desk.locator("#facts")].map((part) => part.boundingBox()),
    );
    expect((own?.y ?? 0) + (own?.height ?? 0)).toBeLessThanOrEqual(title?.y ?? 0);
    expect((own?.x ?? 0) + (own?.width ?? 0)).toBeLessThanOrEqual(facts?.x ?? 0);
  }).toPass();
  await press("ArrowDown", "ArrowDown", "ArrowDown");
  await type("Source: electoral commission");
  await expect(desk.locator(".ProseMirror .table-source")).toHaveText("Source: electoral commission");
  await press("ControlOrMeta+Enter");
});

test("code keeps its indentation and a formula shows at once what it will look like", async () => {
  await insert("code", "Code");
  await type("if (turnout > 60) {");
  await press("Enter", "Tab");
  await type("const held = true;");
  await press("Enter");
  await type("report(held);");
  await expect(desk.locator(".ProseMirror pre code")).toHaveText(
    "if (turnout > 60) {\n  const held = true;\n  report(held);",
  );
  await desk.getByLabel("Language of the code").selectOption("javascript");
  await desk.locator(".ProseMirror pre code").click();
  await press("ControlOrMeta+Enter");
  const scripts = () => desk.evaluate(() => document.querySelectorAll("script[src]").length);
  const before = await scripts();
  await type("$$");
  await press("Enter");
  await type(String.raw`\frac{37}{101`);
  await expect(desk.locator(".formula .field-error")).toContainText(/\w/);
  await type("}");
  await expect(desk.locator(".formula math mfrac")).toBeVisible();
  // What sets formulas is large, and comes with the first one only.
  expect(await scripts()).toBeGreaterThan(before);
  await expect(desk.locator(".formula .field-error")).toBeHidden();
  await press("ControlOrMeta+Enter");
  await type(String.raw`It cost $5 and $6 more, or \(a^2\) in all.`);
  await expect(desk.locator(".formula-inline math msup")).toBeVisible();
  await expect(bodyOf(desk)).toContainText("It cost $5 and $6 more");
});

test("a reader without scripts finds numbers in order, ways back, formulas and what heads what", async () => {
  await saved(desk);
  await publish(desk);
  await reader.goto(path);
  expect(await texts(noterefs())).toEqual(["1", "2", "1"]);
  const notes = reader.locator(".notes li");
  expect(await texts(notes)).toEqual([
    expect.stringMatching(/^Electoral .* a b$/),
    expect.stringMatching(/^Letter .*↩/),
  ]);
  await noterefs().nth(2).click();
  await expect(notes.first()).toBeInViewport();
  await notes.first().getByRole("link", { name: "Back to the text, b" }).click();
  expect(reader.url()).toMatch(/#ref-[a-z0-9]+-2$/);
  await expect(reader.locator("math mfrac")).toBeVisible();
  await expect(reader.locator("math msup")).toBeVisible();
  await expect(reader.locator("pre code .k").first()).toHaveText("if");
  expect(await texts(reader.locator("thead th[scope=col]"))).toEqual(["Party", "2019", "2023"]);
  expect(await texts(reader.locator("tbody th[scope=row]"))).toEqual(["Reform", "Centre"]);
  await expect(reader.getByRole("figure", { name: "Seats in the assembly" })).toContainText(
    "Source: electoral commission",
  );
  await expect(reader.locator("[style]")).toHaveCount(0);
});

test("nothing in it stands in anybody's way, for readers and writers", async ({ browser, server }) => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    const page = await (await browser.newContext({ baseURL: server.url, viewport })).newPage();
    await page.goto(path);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    await page.context().close();
  }
  await desk.locator(".ProseMirror td").first().click();
  await expect(desk.getByRole("toolbar", { name: "Table" })).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);
});

test("a passage that is moved renumbers its notes, below the text too", async () => {
  await desk.getByText("The ministry agrees").click();
  await press("Home", "Alt+Shift+ArrowUp");
  await expect.poll(cited).toEqual(["1", "2", "2"]);
  expect(await written()).toEqual(["1 Letter of 4 March.", "2 Electoral commission, final count."]);
});

test("a note that nothing cites any more is kept, says so, and can be cited again", async () => {
  await desk.getByText("The ministry agrees").click();
  await press("Home");
  for (let letter = 0; letter < "The ministry agrees".length; letter++) await press("ArrowRight");
  await press("Delete");
  await expect.poll(cited).toEqual(["1", "1"]);
  expect(await written()).toEqual([
    "1 Electoral commission, final count.",
    expect.stringMatching(/^– Letter of 4 March\. Nothing cites this note/),
  ]);
  await saved(desk);
  await publish(desk, "Publish changes");
  await reader.goto(path);
  expect(await texts(noterefs())).toEqual(["1", "1"]);
  await expect(reader.locator(".notes li")).toHaveCount(1);
  await expect(reader.getByText("Letter of 4 March")).toHaveCount(0);
  await desk.getByRole("button", { name: "Cite it at the cursor" }).click();
  await expect.poll(cited).toEqual(["1", "2", "2"]);
});

test("no key joins the notes with the text or with one another", async () => {
  const before = await written();
  await desk.locator(".note").first().getByText("Letter").click();
  await press("Home", "Backspace");
  await desk.locator(".note").first().getByText("Letter").click();
  await press("End", "Delete");
  expect(await written()).toEqual(before);
  await press("ControlOrMeta+a", "Delete");
  await expect(desk.locator(".note")).toHaveCount(0);
  await press("ControlOrMeta+z");
  expect(await written()).toEqual(before);
});

test("words that are pasted into another article bring their notes along", async () => {
  await desk.getByText("The ministry agrees").click();
  await desk.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await press("Home", "Shift+End", "ControlOrMeta+c");
  await saved(desk);
  await desk.goto("/admin/articles");
  await desk.getByRole("button", { name: "New article" }).click();
  await desk.waitForURL(/\/admin\/articles\/[a-z0-9]{16}/);
  await bodyOf(desk).focus();
  await press("ControlOrMeta+v");
  await expect(bodyOf(desk)).toContainText("The ministry agrees");
  expect(await cited()).toEqual(["1", "2"]);
  expect(await written()).toEqual(["1 Letter of 4 March.", "2 Electoral commission, final count."]);
});
