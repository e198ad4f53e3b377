import { expect, type Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { test } from "#tests/support/e2e.ts";
import {
  documentOf,
  idOf,
  type Member,
  must,
  paragraph,
  publish,
  setUpSite,
  type Written,
  write,
} from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { read } from "#tests/support/reader-page.ts";
import { save } from "#tests/support/save.ts";
import { callAction, Form } from "#tests/support/server-actions.ts";
import { englishIn } from "#tests/support/spoken.ts";

test.use({ site: "languages" });
test.describe.configure({ mode: "serial", timeout: 60_000 });

/** A paper by a border: English, with a front in Ukrainian and in Arabic, and an article that is in all three. */
let ada: Member;
let desk: Page;
let reader: Page;
let english: Written;
let ukrainian: { id: string; path: string };
let facts: { sectionId: string; bylines: string[] };

const PATH = "/zzriver/qqferry";

test.beforeAll(async ({ server, browser }) => {
  ada = await setUpSite(server, { sample: "remove", site: "Vvorr" });
  const act = (name: string, form: Record<string, string>) =>
    callAction(server, name, [null, new Form(form)], { cookie: ada.cookie });
  await act("addSection", { name: "Zzriver", slug: "zzriver", parentId: "", description: "" });
  await act("addAuthor", { kind: "staff", name: "Kkesta Jjun", slug: "kkesta", role: "", bio: "" });
  facts = {
    sectionId: await idOf(server, ada.cookie, "Zzriver", "sections"),
    bylines: [await idOf(server, ada.cookie, "Kkesta Jjun", "authors")],
  };
  english = await write(server, ada, story("en", "Qqferry bbleft", "qqferry"));
  await publish(server, ada, english);
  desk = await openAs(browser, server, ada);
  reader = await (await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })).newPage();
});

test.afterAll(async () => {
  await desk?.context().close();
  await reader?.context().close();
});

const story = (language: string, title: string, slug: string) => ({
  ...{ ...facts, kind: "news" as const, language, title, slug, standfirst: "Xxo yyu.", kicker: "" },
  ...{ topics: [], lead: null, seo: { title: "", description: "" } },
  body: documentOf(paragraph("Ttam wwel ggor.")),
});

test("a site of one language says nothing of others", async ({ server }) => {
  const front = (await ask(server, "/")).text;
  for (const absent of ["hreflang", 'class="fronts"']) expect(front.toLowerCase()).not.toContain(absent);
  expect((await ask(server, "/in/uk")).status).toBe(404);
  expect((await ask(server, "/feeds/in/uk/rss.xml")).status).toBe(404);
});

test("an admin says in which languages the site publishes", async () => {
  await desk.goto("/admin/settings");
  const form = desk.locator("section", { has: desk.getByRole("heading", { name: "Languages" }) });
  for (const language of ["uk", "ar"]) {
    await form.getByLabel("Another language").selectOption(language);
    await form.getByRole("button", { name: "Add" }).click();
  }
  await expect(form.getByRole("listitem")).toHaveCount(2);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Saved. Readers see it at once.")).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);
});

test("an editor starts a translation beside the article, and writes over it", async ({ server }) => {
  await desk.goto(`/admin/articles/${english.id}`);
  const panel = desk.locator(".translations");
  await expect(desk.locator(".save-line")).toBeVisible();
  await panel.getByRole("button", { name: "Start a translation …" }).click();
  const question = desk.getByRole("dialog", { name: "Start a translation" });
  await expect(question.getByLabel("Language")).toHaveValue("ar");
  await question.getByLabel("Language").selectOption("uk");
  await question.getByRole("button", { name: "Start" }).click();
  await desk.waitForURL((url) => !url.pathname.endsWith(english.id));
  const id = desk.url().split("/").at(-1) as string;
  await expect(desk.locator(".ProseMirror")).toContainText("Ttam wwel ggor.");
  await expect(desk.locator(".translations")).toContainText("Qqferry bbleft");
  expect(await axeFindings(desk)).toEqual([]);
  await desk.goto("/admin");
  const content = story("uk", "Ппором ввідплив", "pporom");
  const { version } = must(await save(server, { id, basedOn: 1, content }, { cookie: ada.cookie })) as {
    version: number;
  };
  ukrainian = { id, path: await publish(server, ada, { id, version, content }) };
});

test("one that is there already is linked by its title, and what cannot be linked is told beside the field", async ({
  server,
}) => {
  const arabic = await write(server, ada, story("ar", "ععبارة", "qqabbara"));
  await publish(server, ada, arabic);
  await write(server, ada, story("uk", "Ллодка", "llodka"));
  await desk.goto(`/admin/articles/${english.id}`);
  const panel = desk.locator(".translations");
  await expect(panel.getByRole("listitem")).toHaveCount(1);
  await panel.getByRole("button", { name: "Link one …" }).click();
  const dialog = desk.getByRole("dialog", { name: "Link a translation" });
  const field = dialog.getByRole("combobox", { name: "Article" });
  await field.fill("Ллодка");
  await dialog.getByRole("option", { name: /Ллодка/ }).click();
  await expect(dialog.getByText("There is one in Українська among these translations already.")).toBeVisible();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill("ععبارة");
  await dialog.getByRole("option", { name: /ععبارة/ }).click();
  await expect(panel.getByRole("listitem")).toHaveCount(2);
  await expect(panel).toContainText("العربية");
});

test("readers go from one language to another without scripts, and machines are told of all", async ({ server }) => {
  await reader.goto(PATH);
  const line = reader.locator(".read-in");
  await expect(line).toHaveText(/^Read this in:/);
  await expect(line.getByRole("link")).toHaveText(["العربية", "Українська"]);
  const link = line.getByRole("link", { name: "Українська" });
  await expect(link).toHaveAttribute("hreflang", "uk");
  await expect(link).toHaveAttribute("lang", "uk");
  for (const width of [390, 1440])
    for (const colorScheme of ["light", "dark"] as const) {
      await reader.setViewportSize({ width, height: 900 });
      await reader.emulateMedia({ colorScheme });
      if (width === 390) expect(await overflow(reader)).toBe(0);
    }
  await link.click();
  await expect(reader).toHaveURL(new RegExp(`${ukrainian.path}$`));
  await expect(reader.locator("article.article")).toHaveAttribute("lang", "uk");
  const { text } = await ask(server, PATH);
  for (const [language, path] of [
    ["en", PATH],
    ["uk", ukrainian.path],
    ["x-default", PATH],
  ])
    expect(text).toContain(`<link rel="alternate" hrefLang="${language}" href="${server.url}${path}"/>`);
  const [about] = read(text).facts;
  expect(about).toMatchObject({ inLanguage: "en", workTranslation: [{ inLanguage: "ar" }, { inLanguage: "uk" }] });
  const [other] = read((await ask(server, ukrainian.path)).text).facts;
  expect(other).toMatchObject({ inLanguage: "uk", translationOfWork: { url: `${server.url}${PATH}` } });
  const sitemap = (await ask(server, "/sitemaps/1.xml")).text;
  expect(sitemap).toContain(`<xhtml:link rel="alternate" hreflang="uk" href="${server.url}${ukrainian.path}"/>`);
  expect(await invalid(text)).toEqual([]);
});

test("each language has a front in its words and its direction, with its feeds", async ({ server }) => {
  const { text } = await ask(server, "/in/uk");
  expect(text).toMatch(/<html lang="uk" dir="ltr"/);
  expect(text).toContain("Ппором ввідплив");
  for (const other of ["Qqferry bbleft", "ععبارة", "Sections"]) expect(text).not.toContain(other);
  expect(read(text).canonical).toBe(`${server.url}/in/uk`);
  expect(text).toContain(`<link rel="alternate" hrefLang="ar" href="${server.url}/in/ar"/>`);
  expect(text).toMatch(new RegExp(`<link rel="alternate" hrefLang="x-default" href="${server.url}/?"/>`));
  expect(text).toContain(`href="${server.url}/feeds/in/uk/rss.xml" title="Vvorr: Українська"`);
  expect(await invalid(text)).toEqual([]);
  const front = (await ask(server, "/")).text;
  expect(front).toContain("Qqferry bbleft");
  expect(front).not.toContain("Ппором");
  for (const [path, says] of [
    ["rss.xml", "<language>uk</language>"],
    ["atom.xml", 'xml:lang="uk"'],
    ["feed.json", '"language":"uk"'],
  ]) {
    const feed = (await ask(server, `/feeds/in/uk/${path}`)).text;
    expect(feed.replaceAll('": "', '":"')).toContain(says);
    expect(feed).toContain("Ппором ввідплив");
    expect(feed).not.toContain("Qqferry");
  }
  // The site may choose another language of its own; a spelling is wrong for good.
  expect(await ask(server, "/in/en")).toMatchObject({
    status: 307,
    headers: { location: expect.stringMatching(/\/$/) },
  });
  expect(await ask(server, "/in/UK")).toMatchObject({
    status: 308,
    headers: { location: expect.stringMatching(/uk$/) },
  });
  expect((await ask(server, "/in/fr")).status).toBe(404);
  await reader.goto("/in/ar");
  await expect(reader.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(reader.locator(".mast .nameplate a")).toHaveAttribute("href", "/in/ar");
  await reader.locator(".fronts").getByRole("link", { name: "English" }).click();
  await expect(reader.locator("html")).toHaveAttribute("lang", "en");
  await reader.goto("/search?q=ggor");
  await reader.locator("summary").click();
  await reader.locator("select[name=language]").selectOption("uk");
  await reader.getByRole("button", { name: "Apply" }).click();
  await expect(reader.locator(".hits .headline")).toHaveText(["Ппором ввідплив"]);
});

test("one that is withdrawn is gone from the others at once", async ({ server }) => {
  must(await callAction(server, "unpublish", [{ id: ukrainian.id }], { cookie: ada.cookie }));
  const { text } = await ask(server, PATH);
  expect(text).toContain("Read this in:");
  expect(text).not.toContain(ukrainian.path);
  expect((await ask(server, "/in/uk")).text).not.toContain("Ппором");
});

for (const language of ["uk", "fr", "de", "ar"])
  test(`a site in ${language} speaks it on every page`, async ({ server }) => {
    const site = { name: "Vvorr", tagline: "", language, timeZone: "UTC" };
    must(await callAction(server, "saveSettings", [null, new Form(site)], { cookie: ada.cookie }));
    for (const path of [
      ...["/", PATH, "/zzriver", "/authors/kkesta", "/nothing-here", "/corrections", "/search", "/search?q=ggor"],
      ...["/search?q=nnothing", "/search?q=ggor&from=2026-03-14", "/zzriver?after=zzzz.zz", "/corrections/feed.xml"],
    ]) {
      const { text } = await ask(server, path);
      expect(englishIn(text, language), path).toEqual([]);
      // Days as people write them, not as addresses do.
      expect(text, path).not.toContain(">2026-03-14<");
    }
  });

test("right to left nothing is out of place or out of reach, on a phone and a desk, light and dark", async ({
  browser,
  server,
}) => {
  const page = await (await browser.newContext({ baseURL: server.url })).newPage();
  for (const path of ["/", PATH, "/search?q=ggor", "/nothing-here", "/in/en"]) {
    await page.goto(path);
    for (const width of [390, 1440])
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        expect(await axeFindings(page), `${path} ${width} ${colorScheme}`).toEqual([]);
        expect(await overflow(page), `${path} ${width}`).toBe(0);
      }
  }
  await page.context().close();
});

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}

async function invalid(html: string): Promise<string[]> {
  const { results } = await new HtmlValidate({ extends: ["html-validate:standard"] }).validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
