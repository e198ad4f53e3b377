/**
 * The sizes that exist of a picture: this list, and no other. Pure, so that pages, feeds and the browser compose the same
 * addresses; what an address stands for is made when it is first asked for (lib/media/).
 */

/** How a picture is cut: not at all, or to one of the site's ratios around its focal point. */
export const SHAPES = ["whole", "wide", "standard", "square", "share"] as const;
export type Shape = (typeof SHAPES)[number];

/** Width by height; null keeps the picture's own. */
export const RATIOS: Record<Shape, number | null> = {
  whole: null,
  wide: 16 / 9,
  standard: 4 / 3,
  square: 1,
  share: 1200 / 630,
};

/** In pixels. 800 and 1200 are what phones of 390 px ask for, at two and three dots a pixel. */
export const WIDTHS: Record<Shape, readonly number[]> = {
  whole: [320, 480, 800, 1200, 1600, 2400],
  wide: [320, 480, 800, 1200, 1600],
  standard: [160, 320, 480, 800, 1200],
  square: [160, 320, 640],
  share: [1200],
};

/** Best first. */
export const MADE_TYPES = ["image/avif", "image/webp", "image/jpeg"] as const;
export type MadeType = (typeof MADE_TYPES)[number];
export const ENDINGS: Record<MadeType, string> = { "image/avif": "avif", "image/webp": "webp", "image/jpeg": "jpg" };
