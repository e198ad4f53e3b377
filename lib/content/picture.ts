import { escapeHtml } from "./escape.ts";
import type { Shape } from "./made-sizes.ts";
import { type Addressed, colourCode, pictureParts, type Reach } from "./picture-parts.ts";
import type { RenderContext } from "./spec.ts";

/** A picture as readers get it: width and height in pixels, of what is left of it where it is cropped. */
export type MediaForRender = Addressed & {
  id: string;
  alt: string;
  credit: string;
  caption: string;
  /** As #rrggbb, while it loads; empty where something shows through it. */
  colour: string;
  /** The point that a cut keeps: 0 to 1 from the left and from the top. */
  focalX: number;
  focalY: number;
};

/** How a picture stands: on the text's measure, wider, in the margin, as a cell of a gallery's grid, or as one of its slides. */
export type PictureLayout = "text" | "wide" | "side" | "cell" | "slide";

/** The page's margins are 4vw, and a rem at least. */
const WITHIN_MARGINS = "(min-width: 25rem) 92vw, calc(100vw - 2rem)";

/** As in HTML's `sizes`; what article-pictures.css makes of each, and the widths that come of it on one to three dots a pixel. */
const PLACES: Record<PictureLayout, { sizes: string; reach: Reach }> = {
  text: { sizes: `(min-width: 42rem) 38rem, ${WITHIN_MARGINS}`, reach: { least: 480, most: 1600 } },
  wide: { sizes: `(min-width: 70rem) 64rem, ${WITHIN_MARGINS}`, reach: { least: 480 } },
  side: {
    sizes: `(min-width: 74rem) 15rem, (min-width: 42rem) 38rem, ${WITHIN_MARGINS}`,
    reach: { least: 320, most: 1600 },
  },
  cell: {
    sizes: "(min-width: 70rem) 31.5rem, (min-width: 25rem) calc(46vw - 0.25rem), calc(50vw - 1.25rem)",
    reach: { least: 260, most: 1216 },
  },
  slide: {
    sizes: "(min-width: 70rem) 58.5rem, (min-width: 25rem) 83.8vw, calc(91vw - 1.8rem)",
    reach: { least: 480 },
  },
};
/** The first cell of an odd number has a row to itself on a phone, and always where it is the only one. */
const FIRST_CELL = { sizes: `(min-width: 70rem) 64rem, ${WITHIN_MARGINS}`, reach: { least: 388 } };

export type PicturePart = {
  media: MediaForRender;
  alt: string;
  layout: PictureLayout;
  shape?: Shape;
  /** A cell that may take the whole row. */
  fills?: boolean;
  /** Where the page cuts it, with its style sheet: the point that stays in sight. */
  focus?: { x: number; y: number };
};

/** The `<picture>` of a figure. */
export function pictureHtml(part: PicturePart, context: RenderContext): string {
  const { media, alt, layout, shape = "whole", fills, focus } = part;
  const place = fills ? FIRST_CELL : (PLACES[layout] ?? PLACES.text);
  const more = focus ? ` data-x="${fifth(focus.x)}" data-y="${fifth(focus.y)}"` : "";
  return pictureTag({ media, alt, shape, ...place, more }, context);
}

/** A finished body whose pictures on the text's measure are shown as wide as those that leave it. */
export function withLargePictures(html: string): string {
  return html.replaceAll(`sizes="${escapeHtml(PLACES.text.sizes)}"`, `sizes="${escapeHtml(PLACES.wide.sizes)}"`);
}

type Tag = { media: MediaForRender; alt: string; shape: Shape; sizes: string; reach: Reach; more?: string };

/** `more` is whatever else the `<img>` says, as HTML. */
export function pictureTag({ media, alt, shape, sizes, reach, more = "" }: Tag, context: RenderContext): string {
  const parts = pictureParts(media, shape, reach, context.url);
  const colour = colourCode(media.colour);
  const fits = `sizes="${escapeHtml(sizes)}"`;
  const sources = parts.sources.map(
    ({ type, media: when, srcset }) =>
      `<source${when ? ` media="${when}"` : ""} type="${type}" srcset="${escapeHtml(srcset)}" ${fits}>`,
  );
  return (
    `<picture>${sources.join("")}<img src="${escapeHtml(parts.src)}" srcset="${escapeHtml(parts.srcset)}" ${fits}` +
    ` width="${Number(parts.width)}" height="${Number(parts.height)}" alt="${escapeHtml(alt)}"` +
    `${colour && ` data-colour="${colour}"`}${more} loading="lazy" decoding="async"></picture>`
  );
}

/**
 * Reader pages carry no styles in attributes, so the point snaps to one of five places that the style sheet knows by their
 * numbers, the same as on the cards of lists: a cut hides the difference, and 121 places would cost every page bytes.
 */
export function fifth(share: number): number {
  return Math.round(Math.min(1, Math.max(0, Number(share) || 0)) * 4);
}
