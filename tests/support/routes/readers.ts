import { everybody, type Probe } from "../matrix/cells.ts";
import { reader } from "./verdicts.ts";

/** What readers open, and what the framework answers by itself. */
export const READERS: Record<string, Probe[]> = {
  "/": reader(() => "/"),
  "/[...path]": [...reader(({ paths }) => paths.section), ...reader(({ paths }) => `${paths.article}`, 404)],
  "/atom.xml": reader(() => "/atom.xml"),
  "/feed.xml": reader(() => "/feed.xml"),
  "/feeds/[...path]": reader(({ paths }) => `/feeds${paths.section}/rss.xml`),
  "/manifest.webmanifest": reader(() => "/manifest.webmanifest"),
  "/missing": reader(() => "/missing", 404),
  "/look.css": reader(() => "/look.css"),
  "/robots.txt": reader(() => "/robots.txt"),
  "/sitemap.xml": reader(() => "/sitemap.xml"),
  "/sitemaps/[page]": reader(() => "/sitemaps/1.xml"),
  "/topics/[slug]": reader(({ paths }) => paths.topic),
  "/authors/[slug]": reader(({ paths }) => paths.author),
  // The framework's own.
  "/_global-error": [{ at: () => "/_global-error", gets: everybody(404) }],
  "/_not-found": [{ at: () => "/_not-found", gets: everybody(404) }],
};
