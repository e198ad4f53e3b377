import { escapeHtml } from "./escape.ts";
import type { RenderContext } from "./spec.ts";

/** A picture as readers get it. Sizes in CSS pixels; `sources` best type first, files in any order. */
export type MediaForRender = {
  id: string;
  width: number;
  height: number;
  alt: string;
  credit: string;
  caption: string;
  colour: string;
  /** The point that a crop keeps: 0 to 1 from the left and from the top. */
  focalX: number;
  focalY: number;
  sources: { type: "image/webp" | "image/jpeg"; files: { width: number; url: string }[] }[];
};

/** How a picture stands: on the text's measure, wider, in the margin, as a cell of a gallery's grid, or as one of its slides. */
export type PictureLayout = "text" | "wide" | "side" | "cell" | "slide";

/** As in HTML's `sizes`; what article-pictures.css makes of each. */
const SIZES: Record<PictureLayout, string> = {
  text: "(min-width: 42rem) 38rem, 100vw",
  wide: "(min-width: 70rem) 64rem, 100vw",
  side: "(min-width: 74rem) 15rem, (min-width: 42rem) 38rem, 100vw",
  cell: "(min-width: 70rem) 32rem, 50vw",
  slide: "(min-width: 70rem) 58rem, 90vw",
};

/** The width that a reader without `srcset` gets (feeds, mail), in pixels. */
const PLAIN_WIDTH = 1280;

export type PicturePart = {
  media: MediaForRender;
  alt: string;
  layout: PictureLayout;
  /** Where the picture is cropped: the point that stays in sight. */
  focus?: { x: number; y: number };
};

/** The `<picture>` of a figure; empty when the picture has no files. */
export function pictureHtml({ media, alt, layout, focus }: PicturePart, context: RenderContext): string {
  const sources = media.sources.filter((source) => source.files.length > 0);
  const plain = sources.find((source) => source.type === "image/jpeg") ?? sources.at(-1);
  if (!plain) return "";
  const sizes = ` sizes="${SIZES[layout] ?? SIZES.text}"`;
  const others = sources.filter((source) => source !== plain);
  return (
    "<picture>" +
    others
      .map((source) => `<source type="${escapeHtml(source.type)}"${srcset(source.files, context)}${sizes}>`)
      .join("") +
    `<img src="${escapeHtml(context.url(plainFile(plain.files).url))}"${srcset(plain.files, context)}${sizes}` +
    ` width="${Number(media.width)}" height="${Number(media.height)}" alt="${escapeHtml(alt)}"` +
    `${focus ? ` data-x="${fifth(focus.x)}" data-y="${fifth(focus.y)}"` : ""} loading="lazy" decoding="async">` +
    "</picture>"
  );
}

/**
 * Reader pages carry no styles in attributes, so the point snaps to one of five places that the style sheet knows by their
 * numbers, the same as on the cards of lists: a crop hides the difference, and 121 places would cost every page bytes.
 */
export function fifth(share: number): number {
  return Math.round(Math.min(1, Math.max(0, Number(share) || 0)) * 4);
}

type Files = MediaForRender["sources"][number]["files"];

function srcset(files: Files, context: RenderContext): string {
  const candidates = byWidth(files).map((file) => `${context.url(file.url)} ${Number(file.width)}w`);
  return ` srcset="${escapeHtml(candidates.join(", "))}"`;
}

function plainFile(files: Files): Files[number] {
  const sorted = byWidth(files);
  return (sorted.findLast((file) => file.width <= PLAIN_WIDTH) ?? sorted[0]) as Files[number];
}

function byWidth(files: Files): Files {
  return files.toSorted((a, b) => a.width - b.width);
}
