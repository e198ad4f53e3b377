import { readFileSync } from "node:fs";
import { type APIRequestContext, type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { axeFindings } from "#tests/support/axe.ts";
import { jsonLdFaults } from "#tests/support/json-ld.ts";
import { read, visit } from "#tests/support/reader-page.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** What every reader page must be, measured on the sample edition: light, complete, accessible, valid, and linked to what is there. */
test.describe.configure({ mode: "serial" });

const ARTICLE = "/peace-talks/maudry-summit-outcomes";
const PAGES = {
  front: "/",
  section: "/peace-talks",
  article: ARTICLE,
  topic: "/topics/maudry-summit",
  author: "/authors/nora-vayle",
  search: "/search",
  "not found": "/nothing-here",
};
const PHONE = { width: 412, height: 915 };
const DESK = { width: 1280, height: 900 };
const ADMIN = { name: "Mara Ellison", email: "mara@newsroom.example", password: "seven lanterns over water" };

let server: RunningServer;
let staff: BrowserContext;
let preview: string;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(90_000);
  server = await startServer();
  staff = await aContext(browser);
  preview = await previewOfArticle(await staff.newPage());
});

test.afterAll(async () => {
  await staff?.close();
  await server?.stop();
});

test("the article is light: at most 6 requests without pictures, 20 KB of HTML, styles and script, 80 KB with letters", async ({
  browser,
}) => {
  const reader = await aContext(browser, { viewport: PHONE, deviceScaleFactor: 2 });
  const { loads, failed, shift } = await visit(reader, ARTICLE);
  await reader.close();
  const of = (...types: string[]) => loads.filter(({ type }) => types.includes(type));
  const bytes = (some: typeof loads) => some.reduce((sum, { wire }) => sum + wire, 0);
  const told = loads.map(({ url, wire }) => `${wire} ${url}`).join("\n");
  const own = of("Document", "Stylesheet", "Script", "Font");
  expect(loads.length - of("Image").length, told).toBeLessThanOrEqual(6);
  expect(of("Script").map(({ url }) => new URL(url).pathname)).toEqual(["/reader.js"]);
  expect(readFileSync("public/reader.js").length).toBeLessThanOrEqual(8.5 * 1024);
  expect(bytes(of("Document", "Stylesheet", "Script")), told).toBeLessThanOrEqual(20 * 1024);
  expect(bytes(own), told).toBeLessThanOrEqual(80 * 1024);
  expect(new Set(loads.map(({ url }) => new URL(url).origin))).toEqual(new Set([server.url]));
  expect(failed).toEqual([]);
  expect(shift).toBeLessThan(0.01);
});

for (const [name, path] of Object.entries({ ...PAGES, preview: "" })) {
  test(`the ${name} page has nothing that axe objects to, on a phone and a desk, light and dark`, async ({
    browser,
  }) => {
    const own = name === "preview" ? null : await aContext(browser);
    const page = await (own ?? staff).newPage();
    await page.goto(path || preview);
    const found: string[] = [];
    for (const viewport of [PHONE, DESK]) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        const where = `${viewport.width} px, ${colorScheme}`;
        found.push(...(await axeFindings(page)).map((finding) => `${where}: ${finding}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) found.push(`${where}: ${wide} px wider than the screen`);
      }
    }
    await page.close();
    await own?.close();
    expect(found).toEqual([]);
  });
}

test("the pages move nothing while they load", async ({ browser }) => {
  for (const path of [PAGES.front, PAGES.section]) {
    const reader = await aContext(browser, { viewport: PHONE });
    const { shift, failed } = await visit(reader, path);
    await reader.close();
    expect([path, failed]).toEqual([path, []]);
    expect(shift, path).toBeLessThan(0.01);
  }
});

test("without scripts the article is whole, and shows no button that would need one", async ({ browser }) => {
  const reader = await aContext(browser, { javaScriptEnabled: false });
  const page = await reader.newPage();
  await page.goto(ARTICLE);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("main").getByRole("paragraph").last()).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Peace Talks" }).click();
  await expect(page).toHaveURL(/\/peace-talks$/);
  await reader.close();
});

test("every page that the sample edition links to is there, complete, valid and canonical", async ({ request }) => {
  const { pages, dead } = await crawl(request, Object.values(PAGES).slice(0, 1));
  expect(dead).toEqual([]);
  for (const path of Object.values(PAGES).slice(0, -1)) expect([...pages.keys()]).toContain(path);
  const wrong: string[] = [];
  for (const [path, html] of pages) wrong.push(...(await faultsOf(path, html)).map((fault) => `${path}: ${fault}`));
  expect(wrong).toEqual([]);
  expect(pages.size).toBeGreaterThan(30);
});

test("what is not found is a complete page too, and so is a preview", async ({ request }) => {
  const missing = await request.get(`${server.url}/nothing-here`);
  expect(missing.status()).toBe(404);
  expect(await invalid(await missing.text())).toEqual([]);
  expect(read(await missing.text())).toMatchObject({ scripts: ["/reader.js"], unfinished: [] });
  const seen = await (await staff.request.get(server.url + preview)).text();
  expect(await invalid(seen)).toEqual([]);
  expect(read(seen)).toMatchObject({ scripts: ["/reader.js"], unfinished: [] });
});

test("the checks themselves catch what is planted", async ({ request, browser }) => {
  const html = await (await request.get(server.url + ARTICLE)).text();
  expect(await invalid(html.replace("</main>", "<p><div id='x' id='x'></div></p></main>"))).not.toEqual([]);
  const broken = html.replace("</main>", '<template></template><script src="/chunk.js"></script></main>');
  expect(await faultsOf(ARTICLE, broken)).toHaveLength(2);
  expect(await faultsOf("/somewhere-else", html)).toHaveLength(1);
  expect(await faultsOf(ARTICLE, html.replaceAll('"headline"', '"head"'))).toHaveLength(2);
  const page = await browser.newPage();
  await page.setContent(html.replace("</main>", '<img src="/x.png"><input></main>'));
  expect((await axeFindings(page)).join()).toMatch(/image-alt.*label/);
  await page.close();
});

test("feeds and site maps are well-formed and lead only to what is there", async ({ browser, request }) => {
  const page = await browser.newPage();
  const dead: string[] = [];
  const asked = new Set<string>();
  const below = ["peace-talks", "topics/ratification", "authors/nora-vayle"].flatMap((at) => [
    `/feeds/${at}/rss.xml`,
    `/feeds/${at}/atom.xml`,
  ]);
  const queue = ["/feed.xml", "/atom.xml", ...below, "/sitemap.xml"];
  for (const path of queue) {
    const xml = await (await request.get(server.url + path)).text();
    const { error, links } = await page.evaluate(readXml, xml);
    expect([path, error]).toEqual([path, null]);
    expect(links.length, path).toBeGreaterThan(0);
    for (const link of links.filter((each) => !asked.has(each))) {
      asked.add(link);
      const answer = await request.get(link, { maxRedirects: 0 });
      if (answer.status() !== 200) dead.push(`${path} → ${link} ${answer.status()}`);
      if (new URL(link).pathname.startsWith("/sitemaps/")) queue.push(new URL(link).pathname);
    }
  }
  await page.close();
  expect(dead).toEqual([]);
  expect(asked.size).toBeGreaterThan(20);
});

function aContext(browser: Browser, options = {}): Promise<BrowserContext> {
  return browser.newContext({ baseURL: server.url, ...options });
}

/** Sets the site up and finds the preview of the article; the sample edition stays. */
async function previewOfArticle(page: Page): Promise<string> {
  await page.goto(await server.setUpLink());
  await page.getByLabel("Name", { exact: true }).fill("The Meridian");
  await page.getByLabel("Your name").fill(ADMIN.name);
  await page.getByLabel("E-mail").fill(ADMIN.email);
  await page.getByLabel("Choose a password").fill(ADMIN.password);
  await page.getByRole("button", { name: "Set up and sign in" }).click();
  await page.getByRole("heading", { name: "My work" }).waitFor();
  await page.goto("/admin/articles");
  const link = page.getByRole("link", { name: /^Maudry summit extends/ }).first();
  const href = (await link.getAttribute("href")) ?? "";
  await page.close();
  return `/preview/${href.split("/").at(-1)}`;
}

/** Follows every link of the site and returns its HTML pages by path, and what did not answer 200. */
async function crawl(request: APIRequestContext, start: string[]) {
  const pages = new Map<string, string>();
  const dead: string[] = [];
  const queue = [...start];
  const asked = new Set(queue);
  for (const path of queue) {
    const answer = await request.get(server.url + path, { maxRedirects: 0 });
    if (answer.status() !== 200) dead.push(`${path} ${answer.status()}`);
    if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
    const html = await answer.text();
    pages.set(path, html);
    for (const link of read(html).links) {
      const { origin, pathname, search } = new URL(link, server.url + path);
      const next = pathname + search;
      if (origin !== server.url || asked.has(next) || pathname.startsWith("/admin")) continue;
      asked.add(next);
      queue.push(next);
    }
  }
  return { pages, dead };
}

/** What is wrong with a page that readers can link to. */
async function faultsOf(path: string, html: string): Promise<string[]> {
  const { canonical, scripts, facts, unfinished, heading, title } = read(html);
  const faults = await invalid(html);
  for (const name of unfinished) faults.push(`<${name}> waits for a script`);
  if (scripts.join() !== "/reader.js") faults.push(`scripts: ${scripts.join(", ")}`);
  // What search engines are kept from may point to what they shall have, and leads on from nowhere.
  if (/^\/(?:search|versions|saved)\b/.test(path))
    return html.includes('<meta name="robots" content="noindex') ? faults : [...faults, "may be indexed"];
  // Later pages of a list are addresses of their own that point to its first.
  if (canonical !== server.url + path.replace(/\?.*/, "").replace(/^\/$/, "")) faults.push(`canonical: ${canonical}`);
  if (!heading.trim() || !title.trim()) faults.push("no heading or title");
  faults.push(...jsonLdFaults(facts));
  const types = facts.map((each) => String(each["@type"]));
  const isArticle = html.includes('content="article"');
  if (isArticle && !types.some((type) => type.endsWith("NewsArticle"))) faults.push("JSON-LD lacks the article");
  if (types.length === 0 || (path !== "/" && !types.includes("BreadcrumbList")))
    faults.push("JSON-LD lacks a breadcrumb");
  return faults;
}

const validator = new HtmlValidate({ extends: ["html-validate:standard"] });

async function invalid(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`),
  );
}

/** Runs in the browser, whose parser forgives nothing. */
function readXml(xml: string) {
  const parsed = new DOMParser().parseFromString(xml, "text/xml");
  const links = [...parsed.querySelectorAll("loc, item > link, entry > link[rel=alternate], entry > link:not([rel])")];
  return {
    error: parsed.querySelector("parsererror")?.textContent ?? null,
    links: links.map((each) => each.getAttribute("href") ?? each.textContent ?? ""),
  };
}
