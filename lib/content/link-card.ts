import { z } from "zod";
import type { DocumentReference } from "./document.ts";
import { escapeHtml } from "./escape.ts";
import { isSafeHref } from "./href.ts";
import { pictureTag } from "./picture.ts";
import type { RenderContext } from "./spec.ts";

/** Longest words of a card, in UTF-16 units. */
export const MAX_CARD_TITLE = 300;
export const MAX_CARD_DESCRIPTION = 600;
export const MAX_CARD_SITE = 120;

/** A picture in our own store: readers never load one from elsewhere. */
export const ThumbnailId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "A picture is named by its id.");

type Words = readonly [picture: string, title: string, description: string, source: string];

/** A page elsewhere as one link: picture, title, description, where it is. Empty when the address is not safe. */
export function cardLink(url: unknown, [picture, title, description, source]: Words, context: RenderContext): string {
  if (!isSafeHref(url)) return "";
  const part = (name: string, text: unknown) => (text ? `<span class="card-${name}">${escapeHtml(text)}</span>` : "");
  const words =
    part("title", title || shownAddress(url)) + part("description", description) + part("source", source || host(url));
  return `<a class="card-link" href="${escapeHtml(context.url(url))}">${picture}<span class="card-words">${words}</span></a>`;
}

/** The picture says nothing that the title does not. Empty when there is none. `large` where it stands above the words. */
export function cardPicture(id: unknown, context: RenderContext, large = false): string {
  const media = typeof id === "string" ? context.media(id) : undefined;
  return media
    ? pictureTag({ media, alt: "", ...(large ? LARGE : SMALL), more: ' class="card-picture"' }, context)
    : "";
}

/** As article-cards.css shows them. */
const SMALL = { shape: "standard", sizes: "(min-width: 36rem) 9rem, max(6rem, 23vw)", reach: { most: 560 } } as const;
const LARGE = {
  shape: "wide",
  reach: { least: 480 },
  sizes: "(min-width: 42rem) 38rem, (min-width: 25rem) 92vw, calc(100vw - 2rem)",
} as const;

export function cardReferences(thumbnailId: unknown): DocumentReference[] {
  return typeof thumbnailId === "string" ? [{ target: "media", id: thumbnailId, spare: true }] : [];
}

/** An address as people write it, without what the machine needs. */
export function shownAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}

function host(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}
