import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ArticlePage } from "#components/article/article-page.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import { aboutArticle } from "#lib/articles/structured-data.ts";
import { siteFacts } from "#lib/settings/site-facts.ts";

const site = siteFacts(
  { name: "The Paper", tagline: "", language: "en", timeZone: "UTC", sample: false },
  "https://paper.example",
);

const ARTICLE: ArticlePageData = {
  form: "article",
  id: "a1",
  path: "talks/lake",
  kind: "analysis",
  language: "en",
  kicker: "",
  title: "What the lake settled",
  standfirst: "And what it did not.",
  bylines: ["Mara", "Tomas", "Ilse"].map((name) => ({ id: name, name, slug: name.toLowerCase() })),
  picture: null,
  trail: [{ name: "Peace Talks", path: "talks" }],
  topics: [],
  html: "<p>Text.</p>",
  words: 900,
  publishedAt: new Date("2026-03-14T17:20:00Z"),
  updatedAt: new Date("2026-03-14T19:05:00Z"),
  seo: { title: "", description: "" },
  previous: null,
  next: null,
  sample: false,
  notes: [],
  versions: [],
  translations: [],
};

const markup = (facts: Partial<ArticlePageData> = {}) =>
  renderToStaticMarkup(createElement(ArticlePage, { article: { ...ARTICLE, ...facts }, site }));
const text = (html: string) => html.replace(/<[^>]+>/g, "");

test("an article says its kind, its authors, its times and its length", () => {
  const page = text(markup());
  expect(page).toContain("AnalysisWhat the lake settled");
  expect(page).toContain("By Mara, Tomas and Ilse");
  expect(page).toContain("14 March 2026, 17:20 UTCupdated 19:054 min read");
  expect(page).toMatch(/^HomePeace Talks/);
});

test("each author is a link to their page", () => {
  expect(markup().match(/rel="author" href="\/authors\/(mara|tomas|ilse)"/g)).toHaveLength(3);
});

test("opinion names who speaks above its title, and nobody a second time", () => {
  const page = text(markup({ kind: "opinion", bylines: [{ id: "m", name: "Mara", slug: "mara", role: "Guest" }] }));
  expect(page).toContain("OpinionMaraGuestWhat the lake settled");
  expect(page).not.toContain("By Mara");
  expect(text(markup({ kind: "opinion" }))).toContain("OpinionMara, Tomas and IlseWhat the lake settled");
  expect(text(markup({ kind: "opinion", bylines: [] }))).toContain("OpinionWhat the lake settled");
});

test("a page says its kind to the style sheet, unless it is plain news or no article", () => {
  const said = (facts: Partial<ArticlePageData>) => / data-kind="([a-z]+)"/.exec(markup(facts))?.[1];
  expect([said({}), said({ kind: "gallery" }), said({ kind: "news" })]).toEqual(["analysis", "gallery", undefined]);
  expect(said({ form: "page", kind: "explainer" })).toBeUndefined();
});

test("an explainer lists its questions however short it is, unfolded", () => {
  const html = ["Who?", "What?", "When?"].map((name) => `<h2>${name}</h2><p>Text.</p>`).join("");
  expect(markup({ kind: "explainer", html, words: 9 })).toMatch(/<nav class="contents"[^>]*><details open="">/);
  expect(markup({ kind: "analysis", html, words: 9 })).not.toContain("contents");
  expect(markup({ kind: "analysis", html })).toMatch(/<nav class="contents"[^>]*><details>/);
});

test("where notes stand beside the text, its contents stand above it", () => {
  const heads = ["one", "two", "three"].map((name) => `<h2>${name}</h2><p>${"Text. ".repeat(200)}</p>`).join("");
  const cited = '<p>Text<sup><a href="#note-a" id="ref-a" role="doc-noteref">1</a></sup></p>';
  const notes = '<section class="notes"><ol><li id="note-a"><p>Note.</p></li></ol></section>';
  const page = markup({ html: cited + heads + notes });
  expect(page).toContain('<nav class="contents above"');
  expect(page).toContain('<div class="body beside">');
  expect(page).toContain('role="doc-noteref" data-n="1"');
});

test("an article in another language is marked and set in its own direction, with the site's words in theirs", () => {
  const page = markup({ language: "ar" });
  expect(page).toContain('<article class="article long" lang="ar" dir="rtl"');
  expect(page).toContain('<span lang="en" dir="ltr">Analysis</span>');
  // Addresses and references run from left to right in every language.
  expect(markup().split('class="end"')[0]).not.toContain('dir="ltr"');
});

test("the buttons and the contents of a text in another language stand in the site's, also when a script gives them other words", () => {
  const html = ["one", "two", "three", "four"].map((name) => `<h2>${name}</h2><p>Text.</p>`).join("");
  const page = markup({ language: "ar", html });
  expect(page).toContain('<p class="acts" lang="en" dir="ltr">');
  expect(page).toMatch(/<button[^>]* data-save=""[^>]*>Save<\/button>/);
  expect(page).toContain('<nav class="contents" aria-label="Contents" lang="en">');
  expect(page).toContain('<ol lang="ar">');
  // A name that changes says what is; a state beside it would say it twice.
  expect(page).not.toContain("aria-pressed");
  expect(markup({ html })).not.toMatch(/<(?:p class="acts"|nav class="contents" aria-label="Contents"|ol) lang/);
});

test("no part of an article page carries a style or runs a script", () => {
  expect(markup()).not.toMatch(/\sstyle=|<script|\son\w+=/);
});

test("facts for machines cannot break out of their script", () => {
  const data = aboutArticle({ ...ARTICLE, title: "</script><script>alert(1)</script>" }, site);
  const html = renderToStaticMarkup(createElement(JsonLd, { data }));
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  expect(data).toMatchObject({ "@type": "AnalysisNewsArticle", dateModified: "2026-03-14T19:05:00.000Z" });
});

test("a standing page says its title, its standfirst and since when, and nothing of a news story", () => {
  const page = markup({ form: "page", path: "about", trail: [], bylines: [], kicker: "Kept" });
  expect(text(page)).toBe(
    "HomeWhat the lake settledWhat the lake settledAnd what it did not.updated 14 March 2026Text.https://paper.example/about",
  );
  const about = aboutArticle({ ...ARTICLE, form: "page", path: "about", trail: [], bylines: [] }, site);
  expect(about).toMatchObject({ "@type": "AboutPage", name: ARTICLE.title, dateModified: "2026-03-14T19:05:00.000Z" });
  expect(about).not.toHaveProperty("author");
  expect(aboutArticle({ ...ARTICLE, form: "page", path: "ethics" }, site)).toMatchObject({ "@type": "WebPage" });
});
