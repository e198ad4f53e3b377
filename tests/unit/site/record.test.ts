import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CorrectionNotes, UpdateNotes } from "#components/article/record/article-notes.tsx";
import { RecordEnd } from "#components/article/record/record-end.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { ar } from "#components/site/words/record/ar.ts";
import { de } from "#components/site/words/record/de.ts";
import { en } from "#components/site/words/record/en.ts";
import { fr } from "#components/site/words/record/fr.ts";
import { uk } from "#components/site/words/record/uk.ts";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import { aboutArticle } from "#lib/articles/structured-data.ts";
import type { ReaderNote } from "#lib/corrections/reader-notes.ts";
import { atom } from "#lib/feeds/atom.ts";
import { correctionsFeed } from "#lib/feeds/corrections-feed.ts";
import { rss } from "#lib/feeds/rss.ts";
import { versionNumber, versionPath } from "#lib/revisions/public-versions.ts";
import { PLAIN, siteFacts } from "#lib/settings/site-facts.ts";

const FACTS = { name: "The Paper", tagline: "", language: "en", timeZone: "UTC", sample: false };
const site = siteFacts(FACTS, "https://paper.example");
const at = (day: number) => new Date(Date.UTC(2026, 2, day, 12));
const note = (facts: Partial<ReaderNote> = {}): ReaderNote => ({
  ...{ id: "n1", kind: "correction", text: ["It was Tuesday & not <Monday>."], language: "en", at: at(14) },
  takenBack: null,
  ...facts,
});
const BACK = { at: at(15), reason: "It was Monday after all." };
const article = (facts: Partial<ArticlePageData> = {}) =>
  ({
    ...{
      id: "a1",
      form: "article",
      path: "talks/lake",
      kind: "news",
      language: "en",
      title: "The lake",
      standfirst: "",
    },
    ...{
      bylines: [],
      topics: [],
      trail: [],
      picture: null,
      seo: { title: "", description: "" },
      notes: [],
      versions: [],
      translations: [],
    },
    publishedAt: at(1),
    ...facts,
  }) as unknown as ArticlePageData;
const words = wordsIn("en");
const text = (html: string) => html.replace(/<[^>]+>/g, "");
const render = (part: typeof RecordEnd | typeof CorrectionNotes, facts: Partial<ArticlePageData>, on = site) =>
  renderToStaticMarkup(createElement(part, { article: article(facts), site: on, words }));

test("a correction stands above the text with its day and an address; an update below", () => {
  const notes = [note(), note({ id: "n2", kind: "update", text: ["The vote was counted."] })];
  const above = render(CorrectionNotes, { notes });
  expect(text(above)).toBe("Correction 14 March 2026It was Tuesday &amp; not &lt;Monday&gt;.");
  expect(above).toContain('id="corrections"');
  expect(above).toContain('id="note-n1"');
  expect(text(render(UpdateNotes, { notes }))).toBe("Update 14 March 2026The vote was counted.");
  expect(render(CorrectionNotes, {}) + render(UpdateNotes, {})).toBe("");
});

test("a note that was taken back is struck through, and says when and why", () => {
  const shown = render(CorrectionNotes, { notes: [note({ takenBack: BACK })] });
  expect(shown).toContain("<s>It was Tuesday");
  expect(text(shown)).toContain("Taken back on 15 March 2026: It was Monday after all.");
});

test("machines are told of corrections that hold, and of nothing else", () => {
  const update = note({ id: "n2", kind: "update" });
  expect(aboutArticle(article({ notes: [note(), update, note({ id: "n3", takenBack: BACK })] }), site)).toMatchObject({
    correction: [
      { "@type": "CorrectionComment", text: "It was Tuesday & not <Monday>.", datePublished: at(14).toISOString() },
    ],
  });
  expect(aboutArticle(article({ notes: [update] }), site)).not.toHaveProperty("correction");
});

const version = (number: number, facts = {}) => ({
  number,
  at: at(number),
  minor: false,
  live: false,
  withheldAt: null,
  ...facts,
});

test("versions are offered where there is more than one, and not where the site shows none", () => {
  const versions = [version(1), version(2, { minor: true }), version(3, { live: true })];
  const end = render(RecordEnd, { versions });
  expect(end).toContain('href="/versions/a1/1"');
  expect(end).toContain('href="/versions/a1/2/3"');
  expect(text(end)).toContain("22 March 2026, 12:00 UTCminor editWhat changed");
  expect(render(RecordEnd, { versions: versions.slice(0, 1) })).not.toContain("Versions");
  const closed = siteFacts(FACTS, site.url, { ...PLAIN, publicVersions: false });
  expect(render(RecordEnd, { versions }, closed)).not.toContain("/versions/");
});

test("nothing is compared with a version that is withheld", () => {
  const end = render(RecordEnd, {
    versions: [version(1, { withheldAt: at(9) }), version(2), version(3, { live: true })],
  });
  expect(end).not.toContain("/versions/a1/1/2");
  expect(end).toContain("/versions/a1/2/3");
});

test("of many versions the newest are named, with the way to all", () => {
  const versions = Array.from({ length: 9 }, (_, n) => version(n + 1, { live: n === 8 }));
  const end = render(RecordEnd, { versions });
  expect(end).toContain('href="/versions/a1"');
  expect(end).not.toContain('"/versions/a1/3"');
});

test("how the newsroom works is said where something is to be said", () => {
  const statements = [{ name: "ai" as const, text: ["None writes here."], href: "/about-ai" }];
  const end = render(RecordEnd, {}, siteFacts(FACTS, site.url, { ...PLAIN, statements }));
  expect(text(end)).toContain("How we workUse of AINone writes here.Read more");
  expect(end).toContain('href="/about-ai"');
  expect(render(RecordEnd, {})).not.toContain("How we work");
  expect(render(RecordEnd, { form: "page" })).toBe("");
});

test("the feed of corrections keeps its items' names and says when one was taken back", () => {
  const listed = { ...note({ takenBack: BACK }), article: { title: "The lake", path: "talks/lake", language: "en" } };
  const xml = atom(correctionsFeed(site, [listed], en, "atom"));
  expect(xml).toContain("<id>urn:standfirst:correction:n1</id>");
  expect(xml).toContain("<title>Correction: The lake</title>");
  expect(xml).toContain('href="https://paper.example/talks/lake#note-n1"');
  expect(xml).toContain(`<updated>${BACK.at.toISOString()}</updated>`);
  expect(xml).toContain('rel="self" type="application/atom+xml" href="https://paper.example/corrections/atom.xml"');
  expect(rss(correctionsFeed(site, [], en, "rss"))).toContain("<link>https://paper.example/corrections</link>");
});

test("the number of a version has one spelling", () => {
  expect(versionPath("a1", 3)).toBe("versions/a1/3");
  expect(versionPath("a1", 3, 1)).toBe("versions/a1/1/3");
  for (const wrong of ["0", "01", "1.5", "-1", "", "1e3", "x", "99999999"]) expect(versionNumber(wrong)).toBeNull();
});

test("no language says a word in English that has its own", () => {
  const own = (of: object): string[] =>
    Object.values(of).flatMap((each) =>
      typeof each === "string" ? [each] : typeof each === "function" ? [each(1, 2)] : own(each),
    );
  // The same word in French.
  const shared = new Set(["Versions", "Version 1"]);
  for (const language of [ar, de, fr, uk])
    expect(own(language).filter((word) => own(en).includes(word) && !shared.has(word))).toEqual([]);
});
