import { type Browser, expect, type Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { bodyOf } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { documentOf, idOf, type Member, must, paragraph, publish, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { read } from "#tests/support/reader-page.ts";
import type { RunningServer } from "#tests/support/server.ts";
import { callAction } from "#tests/support/server-actions.ts";

test.use({ site: "destinations" });
test.describe.configure({ mode: "serial", timeout: 90_000 });

/** Topics, series, authors, the archive and related stories: as a newsroom makes them, and as readers without scripts have them. */
const TITLES = ["The first winter", "The second winter", "The third winter"] as const;
let ada: Member;
let desk: Page;
let ids: string[];
let paths: string[];

test.beforeAll(async ({ server, browser }) => {
  ada = await setUpSite(server);
  const sectionId = await idOf(server, ada.cookie, "Peace Talks", "sections");
  const bylines = [await idOf(server, ada.cookie, "Nora Vayle", "authors")];
  const written = [];
  for (const [at, title] of TITLES.entries())
    written.push(
      await write(server, ada, {
        ...{ sectionId, bylines, title, slug: `winter-${at + 1}`, standfirst: "How the valley lived through it." },
        body: documentOf(paragraph("Snow came early.")),
      }),
    );
  ids = written.map(({ id }) => id);
  // The last part is still being written.
  paths = [await publish(server, ada, known(written[0])), await publish(server, ada, known(written[1]))];
  desk = await openAs(browser, server, ada);
});

test.afterAll(async () => {
  await desk.context().close();
});

const known = <T>(value: T | undefined): T => value as T;
const scriptless = async (browser: Browser, { url }: RunningServer) =>
  (await browser.newContext({ baseURL: url, javaScriptEnabled: false })).newPage();

/** On a phone and on a desk, by day and by night. */
async function expectFit(page: Page): Promise<void> {
  for (const size of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
}

/** Types a title and takes what is found, without a mouse. */
async function find(field: string, words: string, title: string): Promise<void> {
  await desk.getByLabel(field).fill(words);
  await expect(desk.getByRole("option", { name: title })).toBeVisible();
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("Enter");
  await expect(desk.locator(".picks ol li", { hasText: title })).toBeVisible();
}

test("a series is made and put in order by the keyboard alone", async ({ server }) => {
  await desk.goto("/admin/series/new");
  await desk.getByLabel("Name").fill("The long winter");
  await expect(desk.getByLabel("Address")).toHaveValue("the-long-winter");
  await desk.getByRole("button", { name: "Add the series" }).press("Enter");
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText("The long winter");
  for (const at of [1, 0, 2] as const) await find("Add a part", `${TITLES[at]}`.slice(4), TITLES[at]);
  const lines = desk.locator(".picks ol li");
  await desk.getByRole("button", { name: `Move “${TITLES[0]}” up` }).focus();
  await desk.keyboard.press("Alt+ArrowUp");
  await expect(lines.first()).toContainText(TITLES[0]);
  await expect(desk.getByRole("button", { name: `Move “${TITLES[0]}” up` })).toBeFocused();
  await expect(lines.nth(2)).toContainText("Not live");
  await expectFit(desk);
  await desk.getByRole("button", { name: "Save the parts" }).press("Enter");
  await expect(desk.getByText("Saved. Readers see it at once.")).toBeVisible();
  expect((await ask(server, "/series/the-long-winter")).text).toContain('"@type":"CreativeWorkSeries"');
});

test("who saves the parts after somebody else is told so beside them, and keeps what is on the screen", async ({
  server,
}) => {
  const id = known(new URL(desk.url()).pathname.split("/").at(-1));
  const elsewhere = async (parts: string[], seen: string[]) =>
    must(await callAction(server, "saveParts", [{ id, parts, seen }], { cookie: ada.cookie }));
  await elsewhere([known(ids[0])], ids);
  await desk.getByRole("button", { name: `Move “${TITLES[1]}” up` }).press("Alt+ArrowUp");
  await desk.getByRole("button", { name: "Save the parts" }).press("Enter");
  await expect(desk.getByText("Somebody changed this list meanwhile.")).toBeVisible();
  await expect(desk.locator(".picks ol li")).toHaveCount(3);
  await expect(desk.locator(".picks ol li").first()).toContainText(TITLES[1]);
  await elsewhere(ids, [known(ids[0])]);
});

test("readers are led through its live parts, and those to come take their place at once", async ({
  browser,
  server,
}) => {
  const page = await scriptless(browser, server);
  await page.goto(known(paths[0]));
  await expect(page.locator(".series-line")).toContainText("Part 1 of 2");
  await expect(page.locator(".series-end li")).toHaveText([new RegExp(TITLES[0]), TITLES[1]]);
  await page.getByRole("link", { name: "Next part" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLES[1]);
  await expect(page.getByRole("link", { name: "Next part" })).toHaveCount(0);
  const facts = read((await ask(server, known(paths[1]))).text).facts[0];
  expect(facts).toMatchObject({ position: 2, isPartOf: [{}, { "@type": "CreativeWorkSeries" }] });
  const out = await callAction(server, "publish", [{ id: ids[2], version: 2 }], { cookie: ada.cookie });
  must(out);
  await page.reload();
  await expect(page.locator(".series-line")).toContainText("Part 2 of 3");
  must(await callAction(server, "unpublish", [{ id: ids[0] }], { cookie: ada.cookie }));
  await page.reload();
  await expect(page.locator(".series-line")).toContainText("Part 1 of 2");
  await page.locator(".series-line a").click();
  await expect(page.locator(".row .label")).toHaveText(["Part 1 of 2", "Part 2 of 2"]);
  await page.context().close();
});

test("an editor writes a topic's page, and what is wrong is said beside its field", async ({ server, browser }) => {
  await desk.goto(`/admin/topics/${await idOf(server, ada.cookie, "Ratification", "topics")}`);
  await desk.getByLabel("Introduction").fill("Three parliaments vote.\n\nRead [how](javascript:alert(1)) it works.");
  await desk.getByRole("button", { name: "Add a fact" }).press("Enter");
  await expect(desk.getByLabel("Label")).toBeFocused();
  await desk.keyboard.type("Votes needed");
  await desk.getByRole("button", { name: "Add a moment" }).press("Enter");
  await desk.getByLabel("Date").fill("soon");
  await desk.getByLabel("What happened").fill("The first vote.");
  await desk.getByRole("button", { name: "Add a name" }).press("Enter");
  const name = desk.getByRole("listitem", { name: "name 1" });
  await name.getByRole("textbox", { name: "Name" }).fill("The Assembly");
  await name.getByRole("textbox", { name: "Role" }).fill("Votes first");
  await find("Add an article", "second winter", TITLES[1]);
  const save = desk.getByRole("button", { name: "Save the page" });
  await save.press("Enter");
  await expect(desk.getByText("A link must begin with")).toBeVisible();
  await expect(desk.getByText("Say how much, who or when.")).toBeVisible();
  await expect(desk.getByLabel("Date")).toHaveAccessibleDescription(/A year, a month or a day/);
  await expectFit(desk);
  await desk.getByLabel("Introduction").fill("Three parliaments vote.\n\nRead [how](/peace-talks) it works.");
  await desk.getByLabel("Value").fill("Two thirds");
  await desk.getByLabel("Date").fill("2026-11");
  await save.press("Enter");
  await expect(desk.getByText("Saved. Readers see it at once.")).toBeVisible();

  const page = await scriptless(browser, server);
  await page.goto("/topics/ratification");
  await expect(page.locator(".topic-text a")).toHaveAttribute("href", "/peace-talks");
  await expect(page.locator(".key-facts")).toContainText("Two thirds");
  await expect(page.locator(".topic-timeline time")).toHaveText("November 2026");
  await expect(page.locator(".involved")).toContainText("The Assembly");
  await expect(page.locator(".topic-guide")).toContainText(TITLES[1]);
  await expect(page.getByRole("link", { name: "Follow by feed" })).toHaveAttribute(
    "href",
    "/feeds/topics/ratification/rss.xml",
  );
  await page.context().close();
  const [about] = read((await ask(server, "/topics/ratification")).text).facts;
  expect(about).toMatchObject({ "@type": "CollectionPage", about: { name: "Ratification" } });
});

test("a story is related by hand beside its text, and readers find it first", async ({ server }) => {
  await desk.goto(`/admin/articles/${ids[2]}`);
  await expect(bodyOf(desk)).toHaveAttribute("contenteditable", "true");
  const panel = desk.getByRole("region", { name: "Leads on to" });
  await expect(panel).toContainText("The long winter");
  await panel.getByLabel("Add a related story").fill("maudry summit");
  await expect(panel.getByRole("option").first()).toBeVisible();
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("Enter");
  await expect(panel.getByText("Saved.")).toBeVisible();
  const title = await panel.locator(".pick-title b").textContent();
  const { text } = await ask(server, "/peace-talks/winter-3");
  expect(text.slice(text.indexOf('class="related-stories"'))).toContain(title);
  expect(await axeFindings(desk)).toEqual([]);
});

test("an author is reached as they wish, and no address runs anything", async ({ server }) => {
  await desk.goto(`/admin/authors/${await idOf(server, ada.cookie, "Nora Vayle", "authors")}`);
  await desk.getByLabel("Public e-mail address").fill("nora@lantern.example");
  await desk.getByLabel("Pages elsewhere").first().fill("javascript:alert(1)");
  await desk.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await expect(desk.getByLabel("Pages elsewhere").first()).toBeFocused();
  await expect(desk.getByText("An address begins with https://")).toBeVisible();
  await desk.getByLabel("Pages elsewhere").first().fill("https://social.example/@nora");
  await desk.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await expect(desk).toHaveURL(/\/admin\/authors$/);
  const page = read((await ask(server, "/authors/nora-vayle")).text);
  for (const link of [
    ...["mailto:nora@lantern.example", "https://social.example/@nora", "/feeds/authors/nora-vayle/rss.xml"],
  ])
    expect(page.links).toContain(link);
  expect(page.facts[0]).toMatchObject({ mainEntity: { sameAs: ["https://social.example/@nora"] } });
});

test("everything that was published is found by month and day, from the foot of any page", async ({
  browser,
  server,
}) => {
  const page = await scriptless(browser, server);
  await page.goto("/nothing-here");
  await page.getByRole("contentinfo").getByRole("link", { name: "Archive" }).click();
  await page.locator(".archive-year a").first().click();
  await expect(page.locator(".archive-day").first()).toContainText(TITLES[2]);
  const month = new URL(page.url()).pathname;
  expect((await ask(server, "/sitemaps/0.xml")).text).toContain(`${month}</loc>`);
  expect((await ask(server, "/archive/2026/13")).status).toBe(404);
  await page.context().close();
});

test("every such page fits and is valid", async ({ browser, server }) => {
  const page = await (await browser.newContext({ baseURL: server.url })).newPage();
  const now = new Date().toISOString().slice(0, 7).replace("-", "/");
  const valid = new HtmlValidate({ extends: ["html-validate:standard"] });
  const found = [];
  for (const path of [
    "/topics/ratification",
    "/series/the-long-winter",
    "/peace-talks/winter-3",
    "/archive",
    `/archive/${now}`,
  ]) {
    await page.goto(path);
    await expectFit(page);
    const report = await valid.validateString((await ask(server, path)).text);
    found.push(
      ...report.results.flatMap(({ messages }) => messages.map(({ message, line }) => `${path}:${line} ${message}`)),
    );
  }
  expect(found).toEqual([]);
  await page.context().close();
});
