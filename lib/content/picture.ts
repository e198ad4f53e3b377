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
  sources: { type: "image/webp" | "image/jpeg"; files: { width: number; url: string }[] }[];
};

export type PictureLayout = "text" | "wide";

/** How wide a picture stands on the page: the text's measure, or wider where there is room. */
const SIZES: Record<PictureLayout, string> = {
  text: "(min-width: 42rem) 38rem, 100vw",
  wide: "(min-width: 70rem) 64rem, 100vw",
};

/** The width that a reader without `srcset` gets (feeds, mail), in pixels. */
const PLAIN_WIDTH = 1280;

/** The `<picture>` of a figure; empty when the picture has no files. */
export function pictureHtml(media: MediaForRender, alt: string, layout: PictureLayout, context: RenderContext): string {
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
    ` width="${Number(media.width)}" height="${Number(media.height)}" alt="${escapeHtml(alt)}" loading="lazy" decoding="async">` +
    "</picture>"
  );
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
