import { type BrowserContext, expect, type Page } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
import { test } from "#tests/support/e2e.ts";
import { documentOf, idOf, type Member, paragraph, publish, setUpSite, write } from "#tests/support/newsroom.ts";

test.use({ site: "kinds" });

/** What kind of text one has before one is told by how it is set, all of it without scripts. */
test.describe.configure({ mode: "serial" });

const OPINION = "/opinion/a-guarantee-is-a-timetable";
const INTERVIEW = "/peace-talks/drafting-room/a-bracket-is-a-kindness";
const EXPLAINER = "/explained/if-the-ceasefire-is-broken";
const GALLERY = "/security/down-the-vashel";
const ANALYSIS = "/peace-talks/guarantees/who-stands-where";
/** Written here (withNotes). */
const NOTES = "/peace-talks/what-the-annex-says";
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

let admin: Member;
let reader: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser, server }) => {
  admin = await setUpSite(server);
  reader = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false, viewport: DESK });
  page = await reader.newPage();
});

test.afterAll(async () => {
  await reader?.close();
});

const weightOf = (selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((node) => getComputedStyle(node).fontWeight);
const box = async (selector: string) =>
  (await page.locator(selector).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

test("opinion names who speaks before it speaks, and more softly than the paper does", async () => {
  await page.goto(OPINION);
  const name = page.locator(".head").getByRole("link", { name: "Ruth Amsell" });
  await expect(name).toHaveCount(1);
  expect((await name.boundingBox())?.y).toBeLessThan((await box("h1")).y);
  await expect(page.locator(".head")).toContainText("Guest contributor");
  expect(await weightOf("h1")).toBe("400");
  await page.goto("/");
  expect(await weightOf(`.card:has(a[href="${OPINION}"]) .headline`)).toBe("400");
  expect(await weightOf(".lead .headline")).toBe("600");
});

test("in an interview each question stands by its answer", async () => {
  await page.goto(INTERVIEW);
  const questions = page.locator(".body > .all-bold");
  await expect(questions.first()).toHaveText("How many copies of the text are there?");
  expect(await questions.count()).toBeGreaterThan(5);
  const gaps = await questions.nth(1).evaluate((question) => {
    const top = (element: Element | null) => element?.getBoundingClientRect().top ?? 0;
    const { bottom } = question.getBoundingClientRect();
    return {
      after: top(question.nextElementSibling) - bottom,
      before: top(question) - (question.previousElementSibling?.getBoundingClientRect().bottom ?? 0),
    };
  });
  expect(gaps.before).toBeGreaterThan(gaps.after * 3);
});

test("an explainer lists its questions, open, and numbers them as they are listed", async () => {
  await page.setViewportSize(PHONE);
  await page.goto(EXPLAINER);
  const contents = page.getByRole("navigation", { name: "Contents" });
  await expect(contents.getByRole("link")).toHaveCount(5);
  await contents.getByRole("link", { name: "What happens then?" }).click();
  await expect(page.getByRole("heading", { name: "What happens then?" })).toBeInViewport();
  const signs = await page
    .locator(".body > h2")
    .evaluateAll((heads) => heads.map((h) => getComputedStyle(h, "::before").content));
  expect(new Set(signs)).toEqual(new Set(['counter(part) "\u2002" / ""']));
  await page.setViewportSize(DESK);
});

test("analysis opens with its key points", async () => {
  await page.goto(ANALYSIS);
  const points = page.locator(".body > ul:first-child");
  await expect(points.getByRole("listitem")).toHaveCount(3);
  expect(await points.evaluate((list) => getComputedStyle(list).borderBlockStartWidth)).toBe("1px");
});

test("a gallery shows its pictures larger than any other text does, each with its words below it", async () => {
  // Where they stand is known before they are there: on a machine with much to do the first sizes take their time.
  await page.goto(GALLERY, { waitUntil: "domcontentloaded" });
  await expect(page.locator(".head .label")).toHaveText("In pictures");
  const [lead, text] = [await box(".lead-picture img"), await box(".body > p")];
  expect(lead.width).toBeGreaterThan(1200);
  expect(lead.y).toBeLessThan(DESK.height * 0.6);
  const figure = page.locator(".body > .figure").first();
  expect((await figure.locator("img").boundingBox())?.width).toBeGreaterThan(text.width * 1.5);
  await expect(figure.locator(".caption")).toContainText("Hasker, kilometre 208.");
});

test("notes stand beside the text at their numbers, never on one another, and below it on a phone and on paper", async ({
  server,
}) => {
  expect(await publish(server, admin, await write(server, admin, await withNotes(server)))).toBe(NOTES);
  await page.goto(NOTES);
  const notes = page.getByRole("list").and(page.locator(".notes ol")).getByRole("listitem");
  await expect(notes).toHaveCount(3);
  const boxes = async () => Promise.all((await notes.all()).map(async (note) => (await note.boundingBox()) ?? fail()));
  const [first, second, third] = (await boxes()) as [Box, Box, Box];
  const citation = await box("[data-n='1']");
  const column = await box(".body > p");
  expect(Math.abs(first.y - citation.y)).toBeLessThan(12);
  for (const { x, width } of [first, second, third]) {
    expect(x).toBeGreaterThan(column.x + column.width);
    expect(x + width).toBeLessThanOrEqual(DESK.width);
  }
  expect(second.y).toBeGreaterThanOrEqual(first.y + first.height);
  expect(third.y).toBeGreaterThanOrEqual(second.y + second.height);
  const table = await box(".body .table");
  expect(table.x + table.width).toBeLessThanOrEqual(first.x);
  for (const set of [() => page.setViewportSize(PHONE), () => page.emulateMedia({ media: "print" })]) {
    await set();
    const end = await box(".body > p:nth-last-of-type(1)");
    expect((await boxes())[0]?.y).toBeGreaterThan(end.y + end.height);
    await page.setViewportSize(DESK);
  }
  await page.emulateMedia({ media: "screen" });
});

test("on paper an article says where it was found and when it was published, and unfolds what is folded", async () => {
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".cited-address")).toBeVisible();
  await expect(page.locator(".cited-address")).toContainText(NOTES);
  await expect(page.locator(".times time").first()).toBeVisible();
  await expect(page.getByText("Every clause, twice.")).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await expect(page.getByText("Every clause, twice.")).toBeHidden();
});

test("the browser's bars take the colour that a reader chose", async ({ browser, server }) => {
  const own = await browser.newContext({ baseURL: server.url, colorScheme: "light" });
  const seen = await own.newPage();
  await seen.goto(OPINION);
  const colours = seen.locator('meta[name="theme-color"]');
  const bars = () =>
    colours.evaluateAll((all) =>
      all.flatMap((each) => (matchMedia((each as HTMLMetaElement).media).matches ? each.getAttribute("content") : [])),
    );
  const [day, night] = await colours.evaluateAll((all) => all.map((each) => each.getAttribute("content")));
  expect(await bars()).toEqual([day]);
  const button = seen.getByRole("button", { name: /^Colours/ });
  await button.click();
  await button.click();
  await expect(seen.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await bars()).toEqual([night]);
  await seen.reload();
  expect(await bars()).toEqual([night]);
  await own.close();
});

test("every kind can be read by everybody, on a phone and a desk, light and dark", async ({ browser, server }) => {
  // Here with scripts: axe is one.
  const own = await browser.newContext({ baseURL: server.url });
  const seen = await own.newPage();
  const found: string[] = [];
  for (const path of [OPINION, EXPLAINER, GALLERY, NOTES]) {
    await seen.goto(path);
    for (const viewport of [PHONE, DESK]) {
      for (const colorScheme of ["light", "dark"] as const) {
        await seen.setViewportSize(viewport);
        await seen.emulateMedia({ colorScheme });
        const where = `${path}, ${viewport.width} px, ${colorScheme}`;
        const wide = await seen.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) found.push(`${where}: ${wide} px wider than the screen`);
        found.push(...(await axeFindings(seen)).map((finding) => `${where}: ${finding}`));
      }
    }
  }
  await own.close();
  expect(found).toEqual([]);
});

type Box = { x: number; y: number; width: number; height: number };

function fail(): never {
  throw new Error("A note is not shown.");
}

/** An analysis with two notes in one line, a wide table and something folded. */
async function withNotes(server: Parameters<typeof write>[0]) {
  const text = "The truce holds because neither side has found a use for breaking it, and the snow came early. ".repeat(
    6,
  );
  const cite = (noteId: string) => ({ type: "footnoteRef", attrs: { noteId } });
  const words = (text: string) => ({ type: "text", text });
  const row = (cells: string[]) => ({
    type: "tableRow",
    content: cells.map((cell) => ({ type: "tableCell", content: [paragraph(cell)] })),
  });
  const notes = ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"].map((noteId, at) => ({
    type: "footnote",
    attrs: { noteId },
    content: [
      paragraph(`Note ${at + 1}: as initialled on day 24; the later print has a comma, which some call a position.`),
    ],
  }));
  return {
    kind: "analysis" as const,
    title: "What the annex says",
    standfirst: "And what it leaves out.",
    slug: "what-the-annex-says",
    sectionId: await idOf(server, admin.cookie, "Peace Talks", "sections"),
    bylines: [await idOf(server, admin.cookie, "Nora Vayle", "authors")],
    body: documentOf(
      {
        type: "paragraph",
        content: [words(text), cite("aaaaaaaaaa"), words(" Short."), cite("bbbbbbbbbb"), cite("cccccccccc")],
      },
      { type: "table", content: [row(["a", "b", "c", "d", "e", "f"]), row(["1", "2", "3", "4", "5", "6"])] },
      paragraph(text),
      {
        type: "details",
        content: [
          { type: "detailsSummary", content: [words("How we counted")] },
          { type: "detailsContent", content: [paragraph("Every clause, twice.")] },
        ],
      },
      paragraph(text),
      { type: "footnotes", content: notes },
    ),
  };
}
