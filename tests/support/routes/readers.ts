import { everybody, type Probe } from "../matrix/cells.ts";
import { reader } from "./verdicts.ts";

/** What readers open, and what the framework answers by itself. */
export const READERS: Record<string, Probe[]> = {
  "/": reader(() => "/"),
  "/[...path]": [...reader(({ paths }) => paths.section), ...reader(({ paths }) => `${paths.article}`, 404)],
  "/archive": reader(() => "/archive"),
  "/archive/[year]/[month]": reader(() => "/archive/1999/01", 404),
  "/atom.xml": reader(() => "/atom.xml"),
  "/corrections": reader(() => "/corrections"),
  "/corrections/feed.xml": reader(() => "/corrections/feed.xml"),
  "/corrections/atom.xml": reader(() => "/corrections/atom.xml"),
  "/corrections/feed.json": reader(() => "/corrections/feed.json"),
  "/feed.json": reader(() => "/feed.json"),
  "/feed.xml": reader(() => "/feed.xml"),
  "/feeds/[...path]": [
    ...reader(({ paths }) => `/feeds${paths.section}/rss.xml`),
    ...reader(({ paths }) => `/feeds${paths.topic}/atom.xml`),
    ...reader(({ paths }) => `/feeds${paths.author}/feed.json`),
    ...reader(() => "/feeds/series/serial-canary/rss.xml"),
  ],
  // A site of one language has no other front.
  "/in/[language]": reader(() => "/in/uk", 404),
  "/indexnow/[key]": [
    ...reader(() => `/${"a".repeat(32)}.txt`, 404),
    { at: () => `/indexnow/${"a".repeat(32)}`, gets: everybody(404) },
  ],
  "/llms.txt": reader(() => "/llms.txt"),
  "/markdown/[...path]": [
    ...reader(({ paths }) => `${paths.article}.md`, 404),
    { at: ({ paths }) => `/markdown${paths.section}`, gets: everybody(404) },
  ],
  "/manifest.webmanifest": reader(() => "/manifest.webmanifest"),
  "/missing": reader(() => "/missing", 404),
  // Stands at the addresses of what was taken away, and at none of its own.
  "/missing/[rule]": reader(({ rule }) => `/missing/${rule}`, 404),
  "/oembed": reader(({ paths }) => `/oembed?url=http://127.0.0.1${paths.article}`, 404),
  "/look.css": reader(() => "/look.css"),
  "/opensearch.xml": reader(() => "/opensearch.xml"),
  "/offline": reader(() => "/offline"),
  "/robots.txt": reader(() => "/robots.txt"),
  "/saved": reader(() => "/saved"),
  "/search": [...reader(() => "/search"), ...reader(() => "/search?q=canary")],
  "/sitemap.xml": reader(() => "/sitemap.xml"),
  "/sitemaps/[page]": ["1", "0", "news", "topics-1", "authors-1"].flatMap((name) =>
    reader(() => `/sitemaps/${name}.xml`),
  ),
  "/styles/[file]": [...reader(() => "/styles/cards-notes.css"), ...reader(() => "/styles/none.css", 404)],
  // Nowhere to report to until somebody says where.
  "/.well-known/security.txt": reader(() => "/.well-known/security.txt", 404),
  "/series/[slug]": reader(() => "/series/serial-canary"),
  "/share/[article]/[file]": reader(() => `/share/${"a".repeat(16)}/${"b".repeat(22)}.png`, 404),
  "/topics/[slug]": reader(({ paths }) => paths.topic),
  "/authors/[slug]": reader(({ paths }) => paths.author),
  // Nothing of what is no live article, whoever asks.
  "/versions/[id]": reader(({ article }) => `/versions/${article}`, 404),
  "/versions/[id]/[number]": reader(({ article }) => `/versions/${article}/1`, 404),
  "/versions/[id]/[number]/[later]": reader(({ article }) => `/versions/${article}/1/2`, 404),
  // The framework's own.
  "/_global-error": [{ at: () => "/_global-error", gets: everybody(404) }],
  "/_not-found": [{ at: () => "/_not-found", gets: everybody(404) }],
};
