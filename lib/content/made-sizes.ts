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

/** Best first. */
export const MADE_TYPES = ["image/avif", "image/webp", "image/jpeg"] as const;
export type MadeType = (typeof MADE_TYPES)[number];
export const ENDINGS: Record<MadeType, string> = { "image/avif": "avif", "image/webp": "webp", "image/jpeg": "jpg" };

/**
 * In pixels. Phones of 360 to 414 px ask for 744 (within the page's margins, two dots a pixel), 800 (edge to edge), 1120
 * and 1216 (the same at three dots; 1216 is also the text's measure at two).
 */
const WIDTHS: Record<Shape, readonly number[]> = {
  whole: [320, 480, 744, 800, 1120, 1216, 1600, 2400],
  wide: [320, 480, 800, 1216, 1600],
  standard: [160, 260, 388, 560, 800, 1216],
  square: [160, 240, 344, 640],
  share: [],
};

/** JPEG is for what is not a browser of today (old ones, feeds, mail, link previews): a few will do. */
const PLAIN_WIDTHS: Record<Shape, readonly number[]> = {
  whole: [480, 1216],
  wide: [480, 1216],
  standard: [388, 800],
  square: [344],
  share: [1200],
};

/** Tallest made size, in pixels: WebP ends at 16,383. */
const MAX_HEIGHT = 16_000;

/** What decides which sizes there are: of what readers get of a picture, upright, in pixels. */
export type Sized = {
  width: number;
  height: number;
  /** Whole it goes on moving, as WebP; cut, or as JPEG, it is its first frame. */
  moves: boolean;
};

/** One of the sizes. `width` is the list's: where the picture is narrower than that, it is made as wide as it is. */
export type Recipe = { shape: Shape; type: MadeType; width: number };

/** All sizes that there are of a picture. */
export function recipesOf(picture: Sized): Recipe[] {
  return SHAPES.flatMap((shape) =>
    typesOf(picture, shape).flatMap((type) =>
      widthsOf(picture, shape, type).map((width): Recipe => ({ shape, type, width })),
    ),
  );
}

/** Best first. */
export function typesOf({ moves }: Sized, shape: Shape): readonly MadeType[] {
  if (shape === "share") return ["image/jpeg"];
  return moves && shape === "whole" ? ["image/webp", "image/jpeg"] : MADE_TYPES;
}

/** Those of the list that are narrower than the picture, and the next, which holds all that it has. */
export function widthsOf(picture: Sized, shape: Shape, type: MadeType): number[] {
  const list = (type === "image/jpeg" ? PLAIN_WIDTHS : WIDTHS)[shape];
  const widest = widestOf(picture, shape);
  return list.filter((_, at) => at === 0 || (list[at - 1] as number) < widest);
}

/** How large a size really is: nothing is enlarged. */
export function dimensionsOf(picture: Sized, { shape, width: wished }: Pick<Recipe, "shape" | "width">) {
  const width = Math.min(wished, widestOf(picture, shape));
  return { width, height: Math.min(MAX_HEIGHT, Math.max(1, Math.round(width / ratioOf(picture, shape)))) };
}

/** What is there from the start: what the desk's lists show, and what feeds, links and the worst hour fall back to. */
export function firstRecipes(picture: Sized): [small: Recipe, large: Recipe] {
  const of = (type: MadeType, most: number): Recipe => {
    const widths = widthsOf(picture, "whole", type);
    return { shape: "whole", type, width: widths.findLast((width) => width <= most) ?? (widths[0] as number) };
  };
  return [of("image/webp", 480), of("image/jpeg", 1216)];
}

/** The widest that pages ask for of a shape. */
export function widestListed(shape: Shape): number {
  return Math.max(...WIDTHS[shape], ...PLAIN_WIDTHS[shape]);
}

function ratioOf({ width, height }: Sized, shape: Shape): number {
  return RATIOS[shape] ?? width / height;
}

function widestOf(picture: Sized, shape: Shape): number {
  const ratio = ratioOf(picture, shape);
  const piece = Math.min(picture.width, picture.height * ratio);
  return Math.max(1, Math.floor(Math.min(piece, MAX_HEIGHT * ratio)));
}
