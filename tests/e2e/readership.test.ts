import { expect, type Page } from "@playwright/test";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { test } from "#tests/support/e2e.ts";
import {
  documentOf,
  idOf,
  join,
  type Member,
  must,
  paragraph,
  publish,
  setUpSite,
  write,
} from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import type { RunningServer } from "#tests/support/server.ts";
import { callAction } from "#tests/support/server-actions.ts";
import { tooWide } from "#tests/support/too-wide.ts";

test.use({ site: "readership" });
test.describe.configure({ timeout: 90_000, mode: "serial" });

/** Readers come, the desk counts them, other readers see what is read. One server; each test goes on where the last one ended. */
const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
/** What was seen is written down every five seconds. */
const SOON = { timeout: 20_000 };
const TITLES = ["The ferry at seven", "What the lake froze", "A bridge of ropes", "The long budget", "Salt and rain"];

let ada: Member;
let nora: Member;
const stories: { id: string; path: string }[] = [];

test.beforeAll(async ({ server }) => {
  ada = await setUpSite(server);
  nora = await join(server, ada, "Nora Lund", "author");
  const sectionId = await idOf(server, ada.cookie, "Peace Talks", "sections");
  const bylines = [await idOf(server, ada.cookie, "Nora Vayle", "authors")];
  const body = documentOf(paragraph("It leaves at seven."));
  for (const title of TITLES) {
    const slug = title.toLowerCase().replaceAll(" ", "-");
    const made = await write(server, nora, { title, slug, sectionId, bylines, standfirst: "Told in short.", body });
    stories.push({ id: made.id, path: await publish(server, nora, made) });
  }
});

async function read(server: RunningServer, path: string, times: number, headers = {}): Promise<void> {
  for (let n = 0; n < times; n++) {
    const { status, headers: answered } = await ask(server, path, { headers: { "user-agent": BROWSER, ...headers } });
    expect([status, answered["set-cookie"]]).toEqual([200, undefined]);
  }
}

const rows = (page: Page, title: string) =>
  page.locator("section", { has: page.getByRole("heading", { name: title, exact: true }) }).locator("tbody tr");
const count = (page: Page, title: string, name: string) =>
  rows(page, title).filter({ hasText: name }).locator(".count");

test("the desk shows what readers opened and from where, bots apart, and each chart has its numbers", async ({
  browser,
  server,
}) => {
  const [ferry, lake, bridge, budget] = stories.map(({ path }) => path) as [string, string, string, string];
  await read(server, ferry, 12, { referer: "https://search.example/?q=ferry+to+the+bank" });
  await read(server, ferry, 3, { referer: `${server.url}/`, "sec-fetch-dest": "document" });
  await read(server, ferry, 4, { "sec-purpose": "prefetch" });
  await read(server, ferry, 5, {
    "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  });
  for (const [path, times] of [
    [lake, 14],
    [bridge, 11],
    [budget, 10],
  ] as const)
    await read(server, path, times);
  await ask(server, lake, { method: "HEAD", headers: { "user-agent": BROWSER } });
  await read(server, "/feed.xml", 3);

  const page = await openAs(browser, server, ada);
  await expect(async () => {
    await page.goto("/admin/readership?period=week");
    await expect(count(page, "Most read", TITLES[0] as string)).toHaveText("15", { timeout: 500 });
    await expect(count(page, "Most read", TITLES[3] as string)).toHaveText("10", { timeout: 500 });
  }).toPass(SOON);
  await expect(page.locator(".figures dd").first()).toHaveText("50");
  await expect(count(page, "Most read", TITLES[1] as string)).toHaveText("14");
  await expect(count(page, "Sections", "Peace Talks")).toHaveText("50");
  await expect(count(page, "Where readers came from", "search.example")).toHaveText("12");
  await expect(count(page, "Where readers came from", "Pages of this site")).toHaveText("3");
  await expect(count(page, "Bots", "Google")).toHaveText("5");

  await expect(page.getByRole("img", { name: /Views of all articles, the last 7 days/ })).toBeVisible();
  await page.getByText("The numbers by day").click();
  await expect(page.locator(".numbers-behind tbody tr").first().locator(".count")).toHaveText("50");
  const file = await ask(server, "/api/desk/readership?table=referrers&period=week", { cookie: ada.cookie });
  expect(file.text).toContain('"search.example","12"');
  expect(file.text).not.toContain("ferry+to");

  await page.getByRole("link", { name: "Peace Talks", exact: true }).click();
  await expect(page.getByText("Only Peace Talks.")).toBeVisible();
  await page.getByRole("link", { name: TITLES[0], exact: true }).click();
  await expect(page.getByRole("heading", { name: "How often it was read" })).toBeVisible();
  await expect(count(page, "Where readers came from", "search.example")).toHaveText("12");
});

test("an author finds the numbers of an own story beside its text, and none of the site", async ({
  browser,
  server,
}) => {
  const page = await openAs(browser, server, nora);
  await page.goto(`/admin/articles/${stories[0]?.id}`);
  await page.getByRole("link", { name: "How often it is read" }).click();
  await expect(page.locator(".figures dd").first()).toHaveText("15");
  await page.getByRole("link", { name: "Readership", exact: true }).first().click();
  await expect(page.getByText("Views of your articles", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Bots" })).toHaveCount(0);
  const others = await write(server, ada, { title: "Not hers" });
  expect((await ask(server, `/admin/readership/${others.id}`, { cookie: nora.cookie })).status).toBe(404);
});

test("readers find what is read most, without a script, and a story that is withdrawn is gone from it at once", async ({
  browser,
  server,
}) => {
  const reader = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const page = await reader.newPage();
  const list = page.getByRole("region", { name: "Most read" });
  await page.goto("/");
  await expect(list.getByRole("link")).toHaveText([0, 1, 2, 3].map((n) => TITLES[n] as string));
  await page.goto("/peace-talks");
  await expect(list.getByRole("link")).toHaveCount(4);
  await page.goto("/economy");
  await expect(page.locator("h1")).toBeVisible();
  await expect(list).toHaveCount(0);

  await read(server, stories[4]?.path as string, 16);
  const desk = await openAs(browser, server, ada);
  await expect(async () => {
    await desk.goto("/admin/readership");
    await expect(count(desk, "Most read", TITLES[4] as string)).toHaveText("16", { timeout: 500 });
  }).toPass(SOON);
  must(await callAction(server, "unpublish", [{ id: stories[0]?.id }], ada));
  await page.goto("/");
  await expect(list.getByRole("link")).toHaveText([4, 1, 2, 3].map((n) => TITLES[n] as string));
  await reader.close();
});

for (const theme of ["light", "dark"] as const) {
  for (const width of [390, 1440]) {
    test(`the room can be read by everybody at ${width} px, ${theme}`, async ({ browser, server }) => {
      const page = await openAs(browser, server, ada, { colorScheme: theme, viewport: { width, height: 900 } });
      for (const path of ["/admin/readership", `/admin/readership/${stories[1]?.id}?period=year`, "/"]) {
        await page.goto(path);
        for (const summary of await page.locator(".numbers-behind summary").all()) await summary.click();
        expect(await tooWide(page)).toEqual([]);
        expect(await axeFindings(page)).toEqual([]);
      }
    });
  }
}
