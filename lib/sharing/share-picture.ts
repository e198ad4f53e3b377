import { createHmac, timingSafeEqual } from "node:crypto";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import { shareImage } from "#lib/articles/structured-data.ts";
import { directionOf } from "#lib/content/direction.ts";
import { localeOf } from "#lib/content/language.ts";
import { signingKey } from "#lib/kernel/seal.ts";
import { paletteOf } from "#lib/settings/look/palette.ts";
import { tokensOf } from "#lib/settings/look/tokens.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import type { Drawing } from "./drawing/draw.ts";

/** Raise it when a drawing comes to look otherwise: its address changes with it. */
const DRAWING_VERSION = 2;
const MARK_LETTERS = 22;
/** What the fonts that come with the product can write. */
const WRITABLE =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u;
const PICTOGRAPHS = /\p{Extended_Pictographic}(?:\u{fe0f}|\u{200d}|[\u{1f3fb}-\u{1f3ff}])*/gu;

type Facts = Pick<ArticlePageData, "id" | "title" | "language" | "bylines" | "trail">;

/** The picture that a link to an article is shown with: its own, or a drawn one; null where neither can be had. */
export function sharePicture(article: ArticlePageData, site: SiteFacts) {
  const own = site.sharing.sharePictures === "lead" ? shareImage(article, site) : null;
  if (own) return own;
  if (!drawingOf(article, site)) return shareImage(article, site);
  const url = `${site.url}/share/${article.id}/${markOf(article, site)}.png`;
  return { url, width: 1200, height: 630, alt: article.title };
}

/** What is drawn for an article; null where its title is in letters that no font of ours has. */
export function drawingOf({ title, language, bylines, trail }: Facts, site: SiteFacts): Drawing | null {
  const words = {
    site: drawable(site.name),
    section: drawable(trail.at(-1)?.name ?? ""),
    title: drawable(title),
    byline: drawable(namesIn(bylines, language)),
  };
  if (!words.title) return null;
  return { ...words, language, direction: directionOf(language), colours: coloursOf(site.look) };
}

/** As a page by day. */
function coloursOf(look: SiteFacts["look"]): Drawing["colours"] {
  const { accent, paper, ink, lines } = tokensOf(look);
  const palette = paletteOf("light", paper.light, ink.light, lines);
  return { paper: palette.paper, ink: palette.ink, quiet: palette["ink-3"], rule: palette.rule, accent: accent.light };
}

/**
 * Both version and signature of a drawing: whoever does not know the secret of this server cannot name one, so that
 * nobody has others drawn than those that pages name.
 */
export function markOf(article: Facts, site: SiteFacts): string {
  const facts = JSON.stringify([DRAWING_VERSION, article.id, drawingOf(article, site)]);
  return createHmac("sha256", signingKey("share-picture")).update(facts).digest("base64url").slice(0, MARK_LETTERS);
}

export function isMarkOf(mark: string, article: Facts, site: SiteFacts): boolean {
  const [given, own] = [Buffer.from(mark), Buffer.from(markOf(article, site))];
  return given.length === own.length && timingSafeEqual(given, own);
}

/** Without pictographs, which no font of ours has; empty where letters are left that none has. */
function drawable(words: string): string {
  const plain = words.replace(PICTOGRAPHS, "").replace(/\s+/g, " ").trim();
  return WRITABLE.test(plain) ? plain : "";
}

function namesIn(bylines: Facts["bylines"], language: string): string {
  const names = bylines.map(({ name }) => name);
  return new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(names);
}
