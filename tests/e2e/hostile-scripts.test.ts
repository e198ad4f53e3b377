import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { ask } from "#tests/support/ask.ts";
import { SCRIPT, SHORT_SCRIPT } from "#tests/support/hostile.ts";
import { documentOf, idOf, join, type Member, must, publish, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { callAction, Form } from "#tests/support/server-actions.ts";

/**
 * A newsroom whose every text is an attempt to run a script in somebody else's browser. The policy that forbids scripts is
 * switched off, so that only the escaping stands between the text and the reader.
 */
test.describe.configure({ mode: "serial", timeout: 90_000 });

type Marked = { __xss?: number };

let server: RunningServer;
let admin: Member;
let context: BrowserContext;
let page: Page;
let made: {
  article: string;
  draft: string;
  picture: string;
  path: string;
  section: string;
  topic: string;
  author: string;
};
const dialogs: string[] = [];

test.beforeAll(async ({ browser }) => {
  server = await startServer({ LOG_LEVEL: "silent" });
  admin = await setUpSite(server, { site: SHORT_SCRIPT, name: SHORT_SCRIPT, sample: "remove" });
  made = await fillTheHouse();
  page = await openAs(browser, server, admin, { bypassCSP: true });
  context = page.context();
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
});

test.afterAll(async () => {
  await context?.close();
  await server?.stop();
});

test("the payload runs where a page does write it as it is, so the watch is awake", async () => {
  await page.goto("/missing-on-purpose");
  await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", `<p title="${html}">`), SCRIPT);
  await expect.poll(ran).toBe(true);
});

test("readers see the words of a hostile newsroom as words", async () => {
  const lists = ["/", `/${made.section}`, `/topics/${made.topic}`, `/authors/${made.author}`];
  for (const path of [made.path, ...lists]) {
    await quiet(path);
    await expect(page.getByText(SHORT_SCRIPT).first()).toBeVisible();
  }
  const query = encodeURIComponent(SCRIPT);
  for (const path of [`/search?q=${query}`, `/${query}`, `/?after=${query}`, `/topics/${query}`]) await quiet(path);
});

test("feeds and facts for machines carry the words, and nothing that could run", async () => {
  for (const path of ["/feed.xml", "/atom.xml", `/feeds/${made.section}/rss.xml`, "/sitemaps/1.xml"]) {
    await quiet(path);
    expect((await ask(server, path)).text, path).not.toContain("<img src=x");
  }
  await quiet("/manifest.webmanifest");
  const { text } = await ask(server, made.path);
  const facts = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? "";
  expect(JSON.stringify(JSON.parse(facts))).toContain("onerror=__xss=1");
});

test("the desk shows the words of a hostile newsroom as words", async () => {
  const rooms = ["articles", `articles?q=${encodeURIComponent(SCRIPT)}`, "people", "media", "account", "settings"];
  const places = ["sections", "topics", "authors", `people/${admin.id}`, `media/${made.picture}`];
  for (const room of [...rooms, ...places, `articles/${made.article}`, `articles/${made.draft}`])
    await quiet(`/admin/${room}`);
  await quiet(`/admin/articles/${made.article}`);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(SCRIPT);
  await expect(page.locator(".ProseMirror")).toContainText(SCRIPT);
  for (const id of [made.article, made.draft]) {
    await quiet(`/preview/${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(SCRIPT);
  }
});

test("the door shows whatever stands in its address as words", async () => {
  const query = encodeURIComponent(SCRIPT);
  await context.clearCookies();
  for (const path of [
    `/sign-in?next=${query}`,
    `/sign-in?error=${query}`,
    `/setup/${query}`,
    `/invitation/${query}`,
    `/reset/${query}`,
  ])
    await quiet(path);
  await quiet("/sign-in?next=javascript:__xss=1");
});

/** Opens a page and waits until its scripts have settled: nothing of ours may have run, and no attribute may wait to. */
async function quiet(path: string): Promise<void> {
  await page.goto(path, { waitUntil: "load" });
  await page.waitForFunction(() => document.readyState === "complete");
  expect(await ran(), path).toBe(false);
  expect(dialogs, path).toEqual([]);
  const traps = await page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:.*__xss/is.test(value))
        .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
    ),
  );
  expect(traps, path).toEqual([]);
}

function ran(): Promise<boolean> {
  return page.evaluate(() => (window as unknown as Marked).__xss !== undefined);
}

/** Puts the payload into every text that the product keeps. */
async function fillTheHouse(): Promise<typeof made> {
  const { cookie } = admin;
  const act = async (name: string, fields: Record<string, string>) =>
    must(await callAction(server, name, [null, new Form(fields)], { cookie }));
  await act("saveSettings", { name: SHORT_SCRIPT, tagline: SCRIPT, language: "en", timeZone: "UTC" });
  await act("addSection", { name: SHORT_SCRIPT, slug: "section", parentId: "", description: SCRIPT });
  await act("addTopic", { name: SHORT_SCRIPT, slug: "topic", description: SCRIPT });
  await act("addAuthor", { kind: "guest", name: SCRIPT, slug: "author", role: SCRIPT, bio: SCRIPT });
  await join(server, admin, `Ann ${SHORT_SCRIPT}`, "author");
  const [section, topic, author] = await Promise.all([
    firstId("sections"),
    firstId("topics"),
    idOf(server, cookie, SCRIPT, "authors"),
  ]);
  const picture = await pictureOf(cookie);
  const lead = { mediaId: picture, alt: SCRIPT, caption: SCRIPT, credit: SCRIPT };
  const link = { type: "text", text: SCRIPT, marks: [{ type: "link", attrs: { href: `/a'onclick='__xss=1` } }] };
  const facts = {
    ...{ kicker: SHORT_SCRIPT, title: SCRIPT, standfirst: SCRIPT, slug: "article", sectionId: section, lead },
    ...{ bylines: [author], topics: [topic], seo: { title: SCRIPT, description: SCRIPT } },
    body: documentOf(
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: SCRIPT }] },
      { type: "paragraph", content: [{ type: "text", text: SCRIPT }, link] },
    ),
  };
  const article = await write(server, admin, facts);
  const path = await publish(server, admin, article);
  const draft = await write(server, admin, { ...facts, slug: "draft" });
  return { article: article.id, draft: draft.id, picture, path, section: "section", topic: "topic", author: "author" };
}

async function pictureOf(cookie: string): Promise<string> {
  const headers = { "x-file-name": encodeURIComponent(`${SHORT_SCRIPT}.jpg`) };
  const added = await ask(server, "/api/desk/media", {
    method: "POST",
    cookie,
    headers,
    body: await aPhoto({ seed: 7 }),
  });
  const { id } = JSON.parse(added.text).item as { id: string };
  const body = JSON.stringify({ alt: SCRIPT, caption: SCRIPT, credit: SCRIPT });
  expect((await ask(server, `/api/desk/media/${id}`, { method: "PATCH", cookie, body })).status).toBe(200);
  return id;
}

/** The id of the only record of a room. */
async function firstId(room: string): Promise<string> {
  const { text } = await ask(server, `/admin/${room}`, admin);
  return new RegExp(`href="/admin/${room}/([a-z0-9]{16})"`).exec(text)?.[1] ?? "";
}
