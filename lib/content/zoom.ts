import { escapeHtml } from "./escape.ts";
import type { MediaForRender, PictureLayout } from "./picture.ts";
import { type Addressed, type MadeAddress, widestFile } from "./picture-parts.ts";
import type { RenderContext } from "./spec.ts";
import { contentWords } from "./words.ts";

/** The room that a picture gets at most on a page, in CSS pixels; article-pictures.css and article.css make it so. */
const ROOM: Record<PictureLayout | "lead", { width: number; height: number }> = {
  lead: { width: 1024, height: Number.POSITIVE_INFINITY },
  wide: { width: 1024, height: Number.POSITIVE_INFINITY },
  text: { width: 608, height: Number.POSITIVE_INFINITY },
  side: { width: 240, height: Number.POSITIVE_INFINITY },
  cell: { width: 480, height: 320 },
  slide: { width: 932, height: 621 },
};

/**
 * The picture as a link to its largest file, which opens it as large as the screen is where the readers' script runs. A
 * picture that would gain nothing stays as it is.
 */
export function zoomHtml(
  picture: string,
  media: MediaForRender,
  layout: PictureLayout,
  { language, url }: RenderContext,
): string {
  const large = largerThanShown(media, layout);
  if (!large) return picture;
  // Named by the picture; where that says nothing, the title is the name.
  const title = escapeHtml(contentWords(language).enlarge);
  const size = `data-width="${Number(large.width)}" data-height="${Number(large.height)}"`;
  return `<a class="zoom" href="${escapeHtml(url(large.url))}" ${size} title="${title}">${picture}</a>`;
}

/** A picture's largest file, in a type that every browser reads; null where it shows no more than the page. In pixels. */
export function largerThanShown(picture: Addressed, layout: keyof typeof ROOM): MadeAddress | null {
  const large = widestFile(picture, "image/webp");
  const room = ROOM[layout];
  return large.width > room.width || large.height > room.height ? large : null;
}
