import { z } from "zod";
import type { DocumentReference } from "./document.ts";
import { escapeHtml } from "./escape.ts";
import { isSafeHref } from "./href.ts";
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

/** The picture says nothing that the title does not. Empty when there is none. */
export function cardPicture(id: unknown, context: RenderContext): string {
  const media = typeof id === "string" ? context.media(id) : undefined;
  const sources = media?.sources.filter((source) => source.files.length > 0) ?? [];
  const plain = sources.find((source) => source.type === "image/jpeg") ?? sources.at(-1);
  if (!media || !plain) return "";
  const files = plain.files.toSorted((a, b) => a.width - b.width);
  const file = files.find(({ width }) => width >= ENOUGH_PIXELS) ?? files.at(-1);
  const src = escapeHtml(context.url(file?.url ?? ""));
  return (
    `<img class="card-picture" src="${src}" width="${Number(media.width)}" height="${Number(media.height)}"` +
    ' alt="" loading="lazy" decoding="async">'
  );
}

export function cardReferences(thumbnailId: unknown): DocumentReference[] {
  return typeof thumbnailId === "string" ? [{ target: "media", id: thumbnailId, spare: true }] : [];
}

/** An address as people write it, without what the machine needs. */
export function shownAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}

/** Of a picture that stands beside words. */
const ENOUGH_PIXELS = 640;

function host(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}
