import { expect, type Page } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
import { bodyOf, saved } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { documentOf, type Member, paragraph, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";

test.use({ site: "writing-surface" });

/** The surface one writes on: what opens while one types, what moves, what is found, what can be put out of sight. */
let admin: Member;

test.beforeAll(async ({ server }) => {
  admin = await setUpSite(server);
});

type Opening = Parameters<typeof openAs>[3] & { body?: object[]; title?: string; standfirst?: string };
const heading = (level: number, text: string) => ({
  type: "heading",
  attrs: { level },
  content: [{ type: "text", text }],
});
const list = (...points: string[]) => ({
  type: "bulletList",
  content: points.map((point) => ({ type: "listItem", content: [paragraph(point)] })),
});
const codeBlock = (text: string) => ({ type: "codeBlock", content: [{ type: "text", text }] });
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const surface = test.extend<{ article: (opening?: Opening) => Promise<Page> }>({
  article: async ({ browser, server }, use) => {
    const pages: Page[] = [];
    await use(
      async ({
        body = [paragraph("The first words.")],
        title = "A day of talks",
        standfirst = "",
        ...options
      } = {}) => {
        const { id } = await write(server, admin, { title, standfirst, body: documentOf(...body) });
        const page = await openAs(browser, server, admin, options);
        pages.push(page);
        await page.goto(`/admin/articles/${id}`);
        await expect(bodyOf(page)).toHaveAttribute("contenteditable", "true");
        return page;
      },
    );
    for (const page of pages) await page.context().close();
  },
});

/** The cursor at the end of the words. */
async function writeAfter(page: Page, words: string): Promise<void> {
  await bodyOf(page).getByText(words).click();
  await page.keyboard.press("End");
}
const blocks = (page: Page) => bodyOf(page).locator("> :not(.ProseMirror-gapcursor)");
const menu = (page: Page, name = "Put into the text") => page.getByRole("listbox", { name });
const chosen = (page: Page) => page.locator(".choices").getByRole("option", { selected: true });
const spoken = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });

surface("a slash offers what can be put in, finds it by a few letters, and puts it in", async ({ article }) => {
  const page = await article();
  await writeAfter(page, "The first words.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/");
  await expect(menu(page)).toBeVisible();
  const all = await menu(page).getByRole("option").count();
  await expect(spoken(page, `${all} choices`)).toBeAttached();
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).toContainText("Smaller heading");
  await expect(bodyOf(page)).toHaveAttribute("aria-activedescendant", (await chosen(page).getAttribute("id")) ?? "");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.type("bull");
  await expect(chosen(page)).toContainText("Bulleted list");
  await page.keyboard.press("Enter");
  await page.keyboard.type("A point");
  await expect(bodyOf(page).locator("ul li")).toHaveText("A point");
  await expect(bodyOf(page)).not.toContainText("/");
  await expect(bodyOf(page)).not.toHaveAttribute("aria-activedescendant");
});

surface("a slash stays a slash within words, paths and fractions, and after Escape", async ({ article }) => {
  const page = await article();
  await writeAfter(page, "The first words.");
  await page.keyboard.type(" and/or 5 / 8 at /etc/hosts");
  await expect(menu(page)).toBeHidden();
  await page.keyboard.type(" /h");
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await page.keyboard.type("eading /nothing of the kind");
  await expect(menu(page)).toBeHidden();
  await page.keyboard.type(" /");
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press("Backspace");
  await expect(menu(page)).toBeHidden();
  await expect(blocks(page).first()).toHaveText(
    "The first words. and/or 5 / 8 at /etc/hosts /heading /nothing of the kind ",
  );
});

surface("a colon and letters find an emoji, and a time stays a time", async ({ article }) => {
  const page = await article();
  await writeAfter(page, "The first words.");
  await page.keyboard.type(" At 10:30, note: this. :dov");
  await expect(menu(page, "Emoji")).toBeVisible();
  await expect(chosen(page)).toContainText("dove");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(blocks(page).first()).toHaveText("The first words. At 10:30, note: this. 🕊️");
});

surface("a block is moved by keys, and a point only within its list; what happened is said", async ({ article }) => {
  const page = await article({
    body: [paragraph("One."), list("First", "Second"), paragraph("Two."), paragraph("Three.")],
  });
  await writeAfter(page, "Two.");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await expect(blocks(page)).toHaveText(["One.", "Two.", /First/, "Three."]);
  await expect(spoken(page, "Moved above “First Second”.")).toBeAttached();
  await page.keyboard.type(" Still here.");
  await expect(blocks(page).nth(1)).toHaveText("Two. Still here.");
  await writeAfter(page, "Second");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await expect(bodyOf(page).locator("li")).toHaveText(["Second", "First"]);
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await expect(spoken(page, "Already the first here.")).toBeAttached();
  await expect(bodyOf(page).locator("li")).toHaveText(["Second", "First"]);
});

surface("the menu of a block moves it, turns it into something else, doubles and deletes it", async ({ article }) => {
  const page = await article({ body: [paragraph("One."), paragraph("Two."), paragraph("Three.")] });
  const act = async (...names: string[]) => {
    await page.keyboard.press("Alt+F9");
    for (const name of names) await page.getByRole("menu").getByRole("menuitem", { name, exact: true }).press("Enter");
  };
  await writeAfter(page, "Two.");
  await page.keyboard.press("Alt+F9");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(blocks(page)).toHaveText(["Two.", "One.", "Three."]);
  await page.keyboard.press("Escape");
  await expect(bodyOf(page)).toBeFocused();
  await act("Smaller heading");
  await expect(bodyOf(page).locator("h3")).toHaveText("Two.");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(bodyOf(page).locator("h3")).toHaveCount(0);
  await act("Duplicate");
  await expect(blocks(page)).toHaveText(["Two.", "Two.", "One.", "Three."]);
  await saved(page);
  const ids = await blocks(page).evaluateAll((all) => all.map((each) => each.getAttribute("data-id")));
  expect(new Set(ids).size).toBe(4);
  await act("Delete");
  await expect(blocks(page)).toHaveText(["Two.", "One.", "Three."]);
});

surface("a block is dragged by its handle to where a line shows, and one undo brings it back", async ({ article }) => {
  const page = await article({ body: [paragraph("One."), paragraph("Two."), paragraph("Three.")] });
  const id = await bodyOf(page).getByText("Three.").getAttribute("data-id");
  await bodyOf(page).getByText("Three.").hover();
  const handle = page.getByRole("button", { name: "Paragraph: drag to move, press for more" });
  await handle.hover();
  await page.mouse.down();
  const above = await bodyOf(page).getByText("One.").boundingBox();
  await page.mouse.move((above?.x ?? 0) + 4, (above?.y ?? 0) + 8, { steps: 4 });
  await page.mouse.move((above?.x ?? 0) + 2, (above?.y ?? 0) + 6);
  await expect(page.locator(".drop-line")).toBeVisible();
  await page.mouse.up();
  await expect(blocks(page).first()).toHaveText("Three.");
  await expect(bodyOf(page).getByText("Three.")).toHaveAttribute("data-id", id ?? "");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(blocks(page)).toHaveText(["One.", "Two.", "Three."]);
});

surface("Backspace right after takes back what typing made", async ({ article }) => {
  const page = await article();
  await writeAfter(page, "The first words.");
  const rules = [
    ["## ", "h2"],
    ["- ", "ul"],
    ["1. ", "ol"],
    ["> ", "blockquote"],
    ["[ ] ", "ul li input"],
    ["**bold**", "strong"],
    ["*soft*", "em"],
    ["~~out~~", "s"],
    ["`code`", "p code"],
    ["[words](https://example.org)", "a"],
    ["``` ", "pre"],
  ] as const;
  for (const [index, [typed, made]] of rules.entries()) {
    await page.keyboard.press("Enter");
    await page.keyboard.type(typed);
    await expect(bodyOf(page).locator(made), typed).toHaveCount(1);
    await page.keyboard.press("Backspace");
    await expect(bodyOf(page).locator(made), typed).toHaveCount(0);
    await expect(blocks(page).nth(index + 1), typed).toHaveText(typed);
  }
});

surface(
  "typographic quotes come by the language, in the title too, and Backspace or undo gives back what was typed",
  async ({ article }) => {
    const page = await article({ title: "", body: [paragraph("The first words."), codeBlock("const a = 1;")] });
    await writeAfter(page, "The first words.");
    await page.keyboard.type(` "It's here" -- now...`);
    await expect(blocks(page).first()).toHaveText("The first words. “It’s here” – now…");
    await page.keyboard.press("Backspace");
    await expect(blocks(page).first()).toHaveText("The first words. “It’s here” – now...");
    await writeAfter(page, "const a = 1;");
    await page.keyboard.type(` "'--..."`);
    await expect(bodyOf(page).locator("pre")).toHaveText(`const a = 1; "'--..."`);
    const title = page.getByLabel("Title", { exact: true });
    await title.click();
    await page.keyboard.type(`"It's here" -- now`);
    await expect(title).toHaveValue("“It’s here” – now");
    await page.keyboard.type(` "`);
    await page.keyboard.press("ControlOrMeta+z");
    await expect(title).toHaveValue(`“It’s here” – now "`);
  },
);

surface(
  "somebody who would rather have the quotes as they are typed puts that away, and it is remembered",
  async ({ article }) => {
    const page = await article();
    await page.getByRole("button", { name: "View" }).click();
    await page.getByLabel("Typographic quotes and dashes").uncheck();
    await page.reload();
    await writeAfter(page, "The first words.");
    await page.keyboard.type(` "It's here" -- now...`);
    await expect(blocks(page).first()).toHaveText(`The first words. "It's here" -- now...`);
    await page.getByLabel("Title", { exact: true }).press("End");
    await page.keyboard.type(`'s "end"`);
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue(`A day of talks's "end"`);
  },
);

surface(
  "a new article waits for its title, and the first letter after the standfirst stands in the text",
  async ({ article }) => {
    const page = await article({ title: "", body: [{ type: "paragraph" }] });
    await expect(page.getByLabel("Title", { exact: true })).toBeFocused();
    await page.keyboard.type("A day of talks");
    await page.keyboard.press("Enter");
    await page.keyboard.type("What was said.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Nothing.");
    await expect(page.getByLabel("Standfirst")).toHaveValue("What was said.");
    await expect(blocks(page).first()).toHaveText("Nothing.");
  },
);

surface("no letter of a title is cut off below its line", async ({ article }) => {
  const page = await article({ title: "Why the people of Maudry may yet stop hoping for anything quick: jaggy pages" });
  const title = page.getByLabel("Title", { exact: true });
  expect(await title.evaluate((field) => field.scrollHeight - field.clientHeight)).toBe(0);
});

surface("what is typed while a whole block is selected never takes its place", async ({ article }) => {
  const page = await article({
    body: [paragraph("One."), { type: "divider" }, paragraph("Two."), list("First", "Second"), paragraph("End.")],
  });
  await bodyOf(page).getByText("Two.").hover();
  await page.getByRole("button", { name: "Paragraph: drag to move, press for more" }).hover();
  await page.mouse.down();
  const above = await bodyOf(page).getByText("One.").boundingBox();
  await page.mouse.move((above?.x ?? 0) + 4, (above?.y ?? 0) + 8, { steps: 4 });
  await page.mouse.move((above?.x ?? 0) + 2, (above?.y ?? 0) + 6);
  await page.mouse.up();
  await expect(blocks(page).first()).toHaveText("Two.");
  await page.keyboard.type(" Moved.");
  await expect(blocks(page).first()).toHaveText("Two. Moved.");
  await bodyOf(page).locator("hr").click();
  await page.keyboard.type("/");
  await expect(menu(page)).toBeVisible();
  await page.keyboard.type("quote");
  await page.keyboard.press("Escape");
  await expect(blocks(page)).toHaveText(["Two. Moved.", "One.", "", "/quote", /First/, "End."]);
});

surface(
  "one writes before a picture at the very top, and between two blocks that hold no text",
  async ({ article }) => {
    const page = await article({
      body: [paragraph("Words."), { type: "divider" }, { type: "divider" }, paragraph("End.")],
    });
    const gap = page.locator(".ProseMirror-gapcursor");
    await bodyOf(page).locator("hr").first().click();
    await page.keyboard.press("ArrowRight");
    await expect(gap).toHaveCSS("display", "block");
    await page.keyboard.type("Between.");
    await expect(blocks(page)).toHaveText(["Words.", "", "Between.", "", "End."]);

    await bodyOf(page).getByText("Words.").click({ clickCount: 3 });
    await page.keyboard.type("/picture");
    await page.keyboard.press("Enter");
    await page
      .getByRole("dialog", { name: "Choose a picture" })
      .getByRole("listitem")
      .getByRole("button")
      .first()
      .click();
    await expect(blocks(page).first().locator("img")).toBeVisible();
    await expect(bodyOf(page)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(gap).toHaveCSS("display", "block");
    await page.keyboard.type("Above all.");
    await expect(blocks(page).first()).toHaveText("Above all.");
    await expect(blocks(page).nth(1).locator("img")).toBeVisible();
  },
);

surface("words are found and replaced, all in one step to undo, and the title is pointed out", async ({ article }) => {
  const page = await article({
    title: "The peace that failed",
    body: [paragraph("A peace, and another peace."), paragraph("Peacetime is no peace.")],
  });
  await writeAfter(page, "A peace");
  await page.keyboard.press("Home");
  await page.keyboard.press("ControlOrMeta+f");
  await page.keyboard.type("peace");
  const bar = page.getByRole("search");
  await expect(bar).toContainText("1 of 4");
  await expect(bar.getByRole("button", { name: "title" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(bar).toContainText("2 of 4");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Shift+Enter");
  await expect(bar).toContainText("4 of 4");
  await bar.getByLabel("Whole words").check();
  await expect(bar).toContainText("of 3");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("ControlOrMeta+h");
  await bar.getByLabel("Replace with").fill("truce");
  await bar.getByRole("button", { name: "Replace all" }).click();
  await expect(blocks(page)).toHaveText(["A truce, and another truce.", "Peacetime is no truce."]);
  await expect(bar).toContainText("3 replaced.");
  await page.keyboard.press("Escape");
  await expect(bodyOf(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(blocks(page)).toHaveText(["A peace, and another peace.", "Peacetime is no peace."]);
});

surface("Enter beside the new words replaces one and goes on to the next", async ({ article }) => {
  const page = await article({ body: [paragraph("A peace, and another peace.")] });
  await writeAfter(page, "A peace");
  await page.keyboard.press("Home");
  await page.keyboard.press("ControlOrMeta+h");
  await page.keyboard.type("peace");
  const bar = page.getByRole("search");
  await expect(bar).toContainText("1 of 2");
  await page.keyboard.press("Tab");
  await expect(bar.getByLabel("Replace with")).toBeFocused();
  await page.keyboard.type("truce");
  await page.keyboard.press("Enter");
  await expect(blocks(page)).toHaveText(["A truce, and another peace."]);
  await expect(bar).toContainText("1 of 1");
  await page.keyboard.press("Enter");
  await expect(blocks(page)).toHaveText(["A truce, and another truce."]);
});

surface(
  "the text is written in the letters that readers see, which are asked for before the scripts",
  async ({ article }) => {
    const page = await article();
    const asked = page.locator('link[rel="preload"][as="font"]');
    await expect(asked).toHaveCount(2);
    for (const [at, weight] of ["400", "600"].entries())
      await expect(asked.nth(at)).toHaveAttribute("href", new RegExp(`source-serif-4-latin-${weight}-.*woff2$`));
  },
);

surface("Escape leads from what was found to the same words in the text", async ({ article }) => {
  const page = await article({ body: [paragraph("Before."), paragraph("The harbour at night.")] });
  await writeAfter(page, "Before.");
  await page.keyboard.press("ControlOrMeta+f");
  await page.keyboard.type("harbour");
  await expect(page.getByRole("search")).toContainText("1 of 1");
  await page.keyboard.press("Escape");
  await page.keyboard.type("port");
  await expect(blocks(page).nth(1)).toHaveText("The port at night.");
});

surface(
  "the outline leads through the text, marks where one is, and warns of a level left out",
  async ({ article }) => {
    const page = await article({
      body: [paragraph("Before."), heading(2, "Terms"), paragraph("x"), heading(4, "Small print"), paragraph("y")],
    });
    const facts = page.getByRole("complementary", { name: "Facts about the article" });
    await expect(facts).toContainText("H4 without an H3 before it");
    const part = facts.getByRole("button", { name: "Small print" });
    await part.press("Enter");
    await expect(bodyOf(page)).toBeFocused();
    await expect(part).toHaveAttribute("aria-current", "location");
    await page.keyboard.type("The ");
    await expect(bodyOf(page).locator("h4")).toHaveText("The Small print");
    await page.keyboard.press("Shift+End");
    await expect(facts).toContainText("2 words selected");
  },
);

surface(
  "only the text stays on the screen while one wants it, and Escape brings the rest back",
  async ({ article }) => {
    const page = await article({ body: [paragraph("One."), paragraph("Two.")] });
    await page.getByRole("button", { name: "View" }).click();
    await page.getByLabel("In focus mode, dim other paragraphs").check();
    await writeAfter(page, "Two.");
    await page.keyboard.press("ControlOrMeta+Shift+Period");
    await expect(page.getByRole("banner")).toBeHidden();
    await expect(page.getByRole("complementary")).toBeHidden();
    await expect(page.getByRole("toolbar", { name: "Forms of the text" })).toBeHidden();
    await page.keyboard.type(" More.");
    await expect(blocks(page).nth(1)).toHaveText("Two. More.");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page), colorScheme).toEqual([]);
    }
    await page.keyboard.press("Escape");
    await expect(page.getByRole("banner")).toBeVisible();
  },
);

surface("the keys are shown on Ctrl-/ while one writes and on ? elsewhere", async ({ article }) => {
  const page = await article();
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await writeAfter(page, "The first words.");
  await page.keyboard.type(" Why?");
  await expect(sheet).toBeHidden();
  await page.keyboard.press("ControlOrMeta+/");
  await expect(sheet).toContainText("Find in the text");
  await expect(sheet).toContainText("Alt+Shift+↑");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(bodyOf(page)).toBeFocused();
  await page.getByRole("link", { name: "Back to all articles" }).focus();
  await page.keyboard.press("Shift+?");
  await expect(sheet).toBeVisible();
});

surface("the bar beside a selection keeps off the lines that are read, also on the first line", async ({ article }) => {
  const page = await article({ body: [paragraph("Words of a first line. ".repeat(20)), paragraph("After.")] });
  const bubble = page.locator(".bubble");
  await bodyOf(page).getByText("Words of a first line.").click();
  await page.keyboard.press("ControlOrMeta+Home");
  for (const keys of ["Shift+End", "Shift+ArrowDown", "Shift+ArrowDown"]) {
    await page.keyboard.press(keys);
    await expect(bubble).toBeVisible();
    await expect(async () => {
      const bar = await bubble.boundingBox();
      const lines = await page.evaluate(() => {
        const { top, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return { top, bottom };
      });
      const [top, bottom] = [bar?.y ?? 0, (bar?.y ?? 0) + (bar?.height ?? 0)];
      expect(bottom <= lines.top || top >= lines.bottom).toBe(true);
      // And nothing lies over it.
      const { x = 0, width = 0 } = bar ?? {};
      const onTop = ([left, middle]: number[]) =>
        Boolean(document.elementFromPoint(left ?? 0, middle ?? 0)?.closest(".bubble"));
      expect(await page.evaluate(onTop, [x + width / 2, (top + bottom) / 2])).toBe(true);
    }).toPass();
  }
});

surface(
  "without the bar above the text the one beside a selection stays, and the choice is remembered",
  async ({ article }) => {
    const page = await article();
    const bar = page.getByRole("toolbar", { name: "Forms of the text" });
    await expect(bar).toBeVisible();
    await page.getByRole("button", { name: "View" }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel("Bar above the text").uncheck();
    await expect(bar).toBeHidden();
    await page.reload();
    await expect(bodyOf(page)).toHaveAttribute("contenteditable", "true");
    await expect(bar).toBeHidden();
    await writeAfter(page, "The first words.");
    await page.keyboard.press("Shift+Home");
    await expect(page.getByRole("toolbar", { name: "Selected text" })).toBeVisible();
    await page.keyboard.press("Alt+F10");
    await expect(bar).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    await expect(bodyOf(page)).toBeFocused();
    await expect(bar).toBeHidden();
  },
);

surface("on a phone the forms that the bubble has elsewhere stand in the bar behind More", async ({ article }) => {
  const page = await article({ ...PHONE, body: [paragraph("One."), paragraph("Two.")] });
  await bodyOf(page).getByText("Two.").tap();
  await page.keyboard.press("Shift+Home");
  const bar = page.getByRole("toolbar", { name: "Forms of the text" });
  const more = bar.getByRole("button", { name: "More forms" });
  await expect(more).toBeInViewport({ ratio: 1 });
  await more.tap();
  await expect(more).toHaveAttribute("aria-pressed", "true");
  for (const button of await bar.getByRole("button").all()) await expect(button).toBeInViewport({ ratio: 1 });
  expect(await axeFindings(page)).toEqual([]);
  await bar.getByRole("button", { name: "Struck through" }).tap();
  await expect(bodyOf(page).locator("s")).toHaveText("Two.");
  await more.tap();
  await expect(bar.getByRole("button", { name: "Bold" })).toBeVisible();
});

surface("spelling is checked in the language of the article, unless somebody would rather not", async ({ article }) => {
  const page = await article();
  const checked = () => bodyOf(page).evaluate((element) => (element as HTMLElement).spellcheck);
  expect(await checked()).toBe(true);
  await expect(page.locator(".surface")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "View" }).click();
  await page.getByLabel("Check the spelling").uncheck();
  expect(await checked()).toBe(false);
  expect(await page.getByLabel("Title", { exact: true }).evaluate((field) => (field as HTMLElement).spellcheck)).toBe(
    false,
  );
});

surface(
  "on a phone the bar stands where the thumb is, everything can be touched, and nothing is wider than the screen",
  async ({ article }) => {
    const page = await article({ ...PHONE, body: [paragraph("One."), paragraph("Two.")] });
    await bodyOf(page).getByText("Two.").tap();
    const bar = page.getByRole("toolbar", { name: "Forms of the text" });
    const place = await bar.boundingBox();
    expect(Math.round((place?.y ?? 0) + (place?.height ?? 0))).toBe(844);
    await page.keyboard.type(" /");
    await expect(menu(page)).toBeVisible();
    for (const size of await menu(page)
      .getByRole("option")
      .evaluateAll((all) => all.map((each) => each.clientHeight))) {
      expect(size).toBeGreaterThanOrEqual(44);
    }
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("option", { name: /^Divider/ }).tap();
    await expect(bodyOf(page).locator("hr")).toHaveCount(1);
    await bodyOf(page).getByText("Two.").tap();
    await bar.getByRole("button", { name: "Move, change or delete the block" }).tap();
    await page.getByRole("menuitem", { name: "Move up" }).tap();
    await expect(blocks(page).first()).toHaveText("Two. ");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+h");
    await expect(page.getByLabel("Find", { exact: true })).toBeVisible();
    expect((await page.getByLabel("Find", { exact: true }).boundingBox())?.width).toBeGreaterThan(200);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page), colorScheme).toEqual([]);
    }
    const small = await page
      .locator("input:visible, textarea:visible, select:visible")
      .evaluateAll((fields) =>
        fields
          .filter(
            (field) => !field.matches("[type=checkbox]") && Number.parseFloat(getComputedStyle(field).fontSize) < 16,
          )
          .map((field) => field.outerHTML.slice(0, 80)),
      );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  },
);
