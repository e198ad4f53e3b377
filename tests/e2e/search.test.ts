import { expect } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { aBody } from "#tests/support/articles.ts";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { test } from "#tests/support/e2e.ts";
import { idOf, type Member, must, publish, setUpSite, write } from "#tests/support/newsroom.ts";
import { callAction, Form } from "#tests/support/server-actions.ts";
import { tooWide } from "#tests/support/too-wide.ts";

test.use({ site: "search" });
test.describe.configure({ mode: "serial", timeout: 90_000 });

/** What readers search for, and what they get: without scripts, by the keyboard, on a phone, from right to left. */
const PHONE = { width: 390, height: 844 };
let ada: Member;

test.beforeAll(async ({ server }) => {
  ada = await setUpSite(server);
});

test("a reader without scripts finds a place in a text, narrows it down and takes that back", async ({
  browser,
  server,
}) => {
  const reader = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false, viewport: PHONE });
  const page = await reader.newPage();
  await page.goto("/peace-talks");
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await page.getByRole("searchbox", { name: "Search" }).fill("guarantee bracket");
  await page.getByRole("searchbox", { name: "Search" }).press("Enter");
  await expect(page).toHaveURL(/\/search\?q=guarantee\+bracket/);
  await expect(page.getByRole("status")).toHaveText(/^\d+ results$/);
  const first = page.getByRole("main").getByRole("article").first();
  await expect(first.getByRole("heading")).toHaveText(/Maudry summit/);
  await expect(first.locator("mark").first()).toHaveText("guarantee");
  // On the first screen of a phone, below the field and the order.
  await expect(first.getByRole("heading")).toBeInViewport({ ratio: 1 });
  expect(await tooWide(page)).toEqual([]);

  await page.getByText("Narrow the search").click();
  await page.getByLabel("Kind").selectOption("analysis");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("link", { name: "Remove: Analysis" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /Maudry summit/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Remove: Analysis" }).click();
  await expect(page.getByRole("heading", { name: /Maudry summit/ })).toBeVisible();
  await reader.close();
});

test("the keyboard alone: a slash, the words, Enter, and on into the story", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("/");
  await expect(page.getByRole("link", { name: "Search", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("garantee/brackets");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Shown instead: guarantee/brackets")).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.getByRole("link", { name: /^Search for exactly/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Did you mean: guarantee\/brackets/)).toBeVisible();
  await expect(page.getByRole("main").getByRole("heading", { name: "Latest" })).toBeVisible();
});

test("what is published is found at once, and what was withdrawn no longer, on no page", async ({ page, server }) => {
  const [sectionId, author] = [
    await idOf(server, ada.cookie, "Peace Talks", "sections"),
    await idOf(server, ada.cookie, "Nora Vayle", "authors"),
  ];
  const facts = {
    kind: "news" as const,
    title: "Zubrowka pact",
    slug: "zubrowka-pact",
    standfirst: "A pact.",
    sectionId,
    bylines: [author],
  };
  const story = await write(server, ada, { ...facts, body: aBody("The zubrowka clause was kept out of it.") });
  expect(await search("zubrowka")).not.toContain("/peace-talks/zubrowka-pact");
  await publish(server, ada, story);
  expect(await search("zubrowka")).toContain("/peace-talks/zubrowka-pact");
  await page.goto("/search?q=zubrowka");
  await expect(page.getByText("1 result", { exact: true })).toBeVisible();
  must(await callAction(server, "unpublish", [{ id: story.id }], { cookie: ada.cookie }));
  for (const q of ["zubrowka", "zubrovka", "clause zubrowka"]) {
    const text = await search(q);
    expect(text).not.toContain("pact");
    expect(text).not.toContain("zubrowka</bdi></a>");
  }

  async function search(q: string): Promise<string> {
    return (await ask(server, `/search?q=${encodeURIComponent(q)}`)).text;
  }
});

test("whatever is typed is answered with a whole page, and nothing of it becomes markup", async ({ server }) => {
  const hostile = [
    '"',
    "AND OR NOT",
    "a*b:c^d",
    "<script>alert(1)</script>",
    "\u202egnitset",
    "🕊️",
    "%",
    "\0",
    "x".repeat(3_000),
    "'; --",
  ];
  const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
  for (const q of [...hostile, "summit <b>truce</b>"]) {
    const { status, text, headers } = await ask(server, `/search?q=${encodeURIComponent(q)}&page=9&utm_source=a`);
    expect([q, status]).toEqual([q, 200]);
    expect(text).not.toMatch(/<script>alert|<b>truce/);
    expect(text).toContain('content="noindex, follow"');
    expect(headers["set-cookie"]).toBeUndefined();
    const { results } = await validator.validateString(text);
    expect([q, results.flatMap(({ messages }) => messages.map(({ message }) => message))]).toEqual([q, []]);
  }
  expect((await ask(server, `/search?q=${"x".repeat(8_000)}`)).status).toBe(400);
});

test("an Arabic site is searched from right to left, on a phone and a desk, light and dark", async ({
  page,
  server,
}) => {
  const settings = { name: "The Lantern", tagline: "", language: "ar", timeZone: "UTC" };
  must(await callAction(server, "saveSettings", [null, new Form(settings)], { cookie: ada.cookie }));
  await page.goto("/search?q=summit");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("searchbox", { name: "بحث" })).toHaveValue("summit");
  await page.getByText("تضييق البحث").click();
  for (const viewport of [PHONE, { width: 1440, height: 900 }])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
    }
  const description = await ask(server, "/opensearch.xml");
  expect(description.headers["content-type"]).toBe("application/opensearchdescription+xml; charset=utf-8");
  expect(description.text).toContain(`template="${server.url}/search?q={searchTerms}"`);
});

test("a client that asks without end is told to wait, and others find what they look for", async ({ server }) => {
  let last = 200;
  for (let at = 0; at < 200 && last === 200; at++) last = (await ask(server, `/search?q=summit+${at}`)).status;
  expect(last).toBe(429);
  expect((await ask(server, "/peace-talks")).status).toBe(200);
});
