import { expect, type Page } from "@playwright/test";
import type { Clipboard } from "#components/editor/paste/convert.ts";
import type { ContentNode } from "#lib/content/document.ts";
import { bodyOf, publish, saved } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { documentOf, idOf, type Member, paragraph, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { VECTORS, WORDS } from "../unit/editor/paste/hostile-pages.ts";
import { outlineOf } from "../unit/editor/paste/outline.ts";
import { allFixtures, precision, recall, scoreOf, scoreTable, sum } from "../unit/editor/paste/score.ts";

test.use({ site: "paste" });

/** Pastes as a browser hands them over, through the whole editor. One server, one article, one story. */
test.describe.configure({ mode: "serial" });

let admin: Member;
let desk: Page;
const fixtures = allFixtures();

test.beforeAll(async ({ browser, server }) => {
  admin = await setUpSite(server);
  const sectionId = await idOf(server, admin.cookie, "Peace Talks", "sections");
  const bylines = [await idOf(server, admin.cookie, admin.name, "authors")];
  const words = { title: "Pasted together", standfirst: "From many desks.", slug: "pasted-together" };
  const body = documentOf(paragraph("It began with a telephone call."));
  const { id } = await write(server, admin, { ...words, sectionId, bylines, body });
  desk = await openAs(browser, server, admin);
  await desk.goto(`/admin/articles/${id}`);
  await bodyOf(desk).waitFor();
});
test.afterAll(() => desk.context().close());

test("of every paste at least 95 of 100 structures are kept in a real browser, and at most 5 are rubbish", async () => {
  const scores = [];
  for (const fixture of fixtures) {
    await empty(desk);
    await paste(desk, fixture);
    const wanted = fixture.outline.replace(/^picture /gm, "missing ").replace(/^caption /gm, "p ");
    scores.push({ dialect: fixture.dialect, ...scoreOf(wanted, await outline(desk)) });
  }
  const table = scoreTable(scores);
  for (const dialect of new Set(fixtures.map((fixture) => fixture.dialect))) {
    const total = sum(scores.filter((score) => score.dialect === dialect));
    expect(recall(total), `${dialect}\n${table}`).toBeGreaterThanOrEqual(0.95);
    expect(precision(total), `${dialect}\n${table}`).toBeGreaterThanOrEqual(0.95);
  }
});

test("nothing of a hostile page runs, and what is left of it can be saved", async () => {
  await empty(desk);
  const heard: string[] = [];
  desk.on("dialog", (dialog) => {
    heard.push(dialog.message());
    void dialog.dismiss();
  });
  for (const [name, html] of Object.entries(VECTORS)) {
    await paste(desk, { html });
    await desk.keyboard.press("ControlOrMeta+End");
    expect((await outline(desk)).includes(WORDS), name).toBe(true);
  }
  expect(heard).toEqual([]);
  await saved(desk);
});

test("a paste that is too large is refused in a sentence, at once, and the text stays as it was", async () => {
  await empty(desk);
  await desk.keyboard.type("Mine.");
  const huge = [`<p>${"word ".repeat(4_000_000)}</p>`, `<p>${"word ".repeat(300_000)}</p>`];
  for (const html of huge) {
    expect(await paste(desk, { html })).toBeLessThan(2_000);
    await expect(desk.getByText("nothing was put in")).toBeVisible();
    expect(await outline(desk)).toBe("p Mine.\n");
  }
  const deep = `${"<div>".repeat(100_000)}deep`;
  expect(await paste(desk, { html: deep, text: "deep" })).toBeLessThan(2_000);
  await expect(desk.getByText("Its words were put in, without their form.")).toBeVisible();
  expect(await outline(desk)).toBe("p Mine.deep\n");
});

test("Markdown gets its form, one undo takes it back, and it may stay as it was written", async () => {
  await empty(desk);
  await desk.keyboard.type("Before.");
  await desk.keyboard.press("Enter");
  const text = "## Two\n\n- a **list**\n- of two\n";
  await paste(desk, { text });
  expect(await outline(desk)).toBe("p Before.\nh2 Two\nul\n  - a {b list}\n  - of two\n");
  await desk.keyboard.press("ControlOrMeta+z");
  expect(await outline(desk)).toBe("p Before.\n");
  await paste(desk, { text });
  await desk.getByRole("button", { name: "Keep as plain text" }).click();
  expect(await outline(desk)).toBe("p Before.\np ## Two\np - a **list**{br}- of two\n");
  await expect(desk.getByRole("button", { name: "Keep as plain text" })).toHaveCount(0);
});

test("with Shift the words come alone", async () => {
  await empty(desk);
  await desk.keyboard.down("Shift");
  await paste(
    desk,
    { html: "<h2>A <b>line</b></h2>", text: "A **line** and *another* [one](https://example.org)" },
    "held",
  );
  await desk.keyboard.up("Shift");
  expect(await outline(desk)).toBe("p A **line** and *another* [one](https://example.org)\n");
  await empty(desk);
  await paste(desk, { text: "Read https://example.org/a, twice." });
  expect(await outline(desk)).toBe("p Read {a https://example.org/a https://example.org/a}, twice.\n");
});

test("what is written right after a paste is not undone with it", async () => {
  await empty(desk);
  await desk.keyboard.type("One ");
  await paste(desk, { html: "<b>two</b>" });
  await desk.keyboard.type(" three");
  expect(await outline(desk)).toBe("p One {b two three}\n");
  await desk.keyboard.press("ControlOrMeta+z");
  expect(await outline(desk)).toBe("p One {b two}\n");
  await desk.keyboard.press("ControlOrMeta+z");
  expect(await outline(desk)).toBe("p One \n");
});

test("a Word text with a list, a table, a note and a picture is published, and a reader without scripts has all of it", async ({
  browser,
  server,
}) => {
  await empty(desk);
  const named = (name: string) => fixtures.find((fixture) => fixture.dialect === "word" && fixture.name === name);
  for (const name of ["pictures-by-rtf", "whole-article"]) {
    await paste(desk, named(name) ?? {});
    await desk.keyboard.press("ControlOrMeta+End");
  }
  await expect(bodyOf(desk).locator("figure img")).toHaveCount(1);
  // Adding to the library is told, and the line is empty again when it is done.
  await expect(desk.getByText(/Adding picture/)).toHaveCount(0);
  await saved(desk);
  await publish(desk);
  const reader = await (await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })).newPage();
  await reader.goto("/peace-talks/pasted-together");
  const article = reader.getByRole("article").first();
  await expect(article.getByRole("heading", { name: "What it says", level: 2 })).toBeVisible();
  await expect(article.locator("ol > li > ul > li").first()).toHaveText("women first");
  await expect(article.getByRole("cell", { name: "4 years" })).toBeVisible();
  await expect(article.locator(".notes li")).toContainText("The map is not.");
  await expect(article.getByRole("img", { name: "Two guards at a gate" })).toBeVisible();
  await reader.context().close();
});

test("one undo takes a paste back with the picture that arrived later", async () => {
  await empty(desk);
  await desk.keyboard.type("Before.");
  await paste(desk, fixtures.find(({ name }) => name === "pictures-by-rtf") ?? {});
  await expect(bodyOf(desk).locator("figure img")).toHaveCount(1);
  await desk.keyboard.press("ControlOrMeta+z");
  expect(await outline(desk)).toBe("p Before.\n");
  await desk.keyboard.press("ControlOrMeta+Shift+z");
  await desk.keyboard.press("ControlOrMeta+z");
  await paste(desk, fixtures.find(({ name }) => name === "pictures-by-rtf") ?? {});
  await expect(bodyOf(desk).locator("figure img")).toHaveCount(1);
});

test("in a caption only words are put in, and what could not be is told", async () => {
  await desk.locator("[data-figure-caption]").first().click();
  await paste(desk, {
    html: "<h2>At the <b>gate</b></h2><ul><li>one</li></ul><hr><table><tr><td>a</td><td>b</td></tr></table>",
  });
  await expect(desk.locator("[data-figure-caption]").first()).toHaveText("At the gate one a b");
  await expect(desk.getByText("Only the words were put in")).toBeVisible();
  await saved(desk);
});

/** How long the editor took, in milliseconds. */
function paste(page: Page, clipboard: Partial<Clipboard>, shift?: "held"): Promise<number> {
  const { html = "", text = "", rtf = "" } = clipboard;
  return page.evaluate(
    ({ html, text, rtf, shift }) => {
      const data = new DataTransfer();
      if (html && !shift) data.setData("text/html", html);
      if (text) data.setData("text/plain", text);
      if (rtf) data.setData("text/rtf", rtf);
      const began = performance.now();
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector(".ProseMirror")?.dispatchEvent(event);
      return performance.now() - began;
    },
    { html, text, rtf, shift },
  );
}

async function empty(page: Page): Promise<void> {
  await bodyOf(page).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.evaluate(() => {
    const { editor } = document.querySelector(".ProseMirror") as Element & {
      editor: { commands: { setContent: (doc: unknown) => void; focus: () => void } };
    };
    editor.commands.setContent({ type: "doc", content: [{ type: "paragraph" }] });
    editor.commands.focus();
  });
}

/** The text without the empty line at its end, which is for writing on. */
async function outline(page: Page): Promise<string> {
  const json = await page.evaluate(() => {
    const { editor } = document.querySelector(".ProseMirror") as Element & { editor: { getJSON: () => unknown } };
    return JSON.stringify(editor.getJSON());
  });
  const doc = JSON.parse(json) as ContentNode & { content: ContentNode[] };
  const last = doc.content.findLastIndex(({ type }) => type !== "footnotes");
  if (doc.content[last]?.type === "paragraph" && !doc.content[last].content) doc.content.splice(last, 1);
  return outlineOf(doc);
}
