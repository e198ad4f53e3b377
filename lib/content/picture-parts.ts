import {
  dimensionsOf,
  ENDINGS,
  type MadeType,
  type Recipe,
  type Shape,
  type Sized,
  typesOf,
  widthsOf,
} from "./made-sizes.ts";

/** A picture as its addresses are composed: `base` is `/media/<id>/<mark>`. */
export type Addressed = Sized & { base: string };

export type MadeAddress = { url: string; width: number; height: number };

/** Narrowest and widest of the list that a place can use, in pixels. */
export type Reach = { least?: number; most?: number };

/** What stands in a `<picture>`; the `<img>` is a JPEG, for whatever knows nothing else. */
export type PictureParts = {
  sources: { type: MadeType; media?: string; srcset: string }[];
  src: string;
  srcset: string;
  width: number;
  height: number;
};

export function pictureParts(
  picture: Addressed,
  shape: Shape,
  reach: Reach = {},
  url: (address: string) => string = (address) => address,
): PictureParts {
  const set = (type: MadeType) => {
    const within = addressesOf(picture, shape, type, reach);
    return within.map((file) => `${url(file.url)} ${file.width}w`).join(", ");
  };
  const srcset = set("image/jpeg");
  const best = typesOf(picture, shape).filter((type) => type !== "image/jpeg");
  const sources: PictureParts["sources"] = best.map((type) => ({ type, srcset: set(type) }));
  if (picture.moves && shape === "whole") sources.unshift({ type: "image/jpeg", media: STILL, srcset });
  const plain = plainFile(picture, shape);
  return { sources, src: url(plain.url), srcset, width: plain.width, height: plain.height };
}

/** Who asks for less movement gets the first frame. */
const STILL = "(prefers-reduced-motion: reduce)";

/** The largest JPEG: for feeds, link previews, and browsers without `srcset`. */
export function plainFile(picture: Addressed, shape: Shape): MadeAddress {
  return addressesOf(picture, shape, "image/jpeg").at(-1) as MadeAddress;
}

/** The whole picture in one type, as large as there is. */
export function widestFile(picture: Addressed, type: MadeType): MadeAddress {
  return addressesOf(picture, "whole", type).at(-1) as MadeAddress;
}

/** Narrow ones first; at least one. */
export function addressesOf(picture: Addressed, shape: Shape, type: MadeType, reach: Reach = {}): MadeAddress[] {
  const widths = widthsOf(picture, shape, type);
  const { least = 0, most = Number.POSITIVE_INFINITY } = reach;
  const within = widths.filter((width) => width >= least && width <= most);
  const nearest = widths.find((width) => width >= least) ?? widths.at(-1);
  return (within.length > 0 ? within : [nearest as number]).map((width) => made(picture, { shape, type, width }));
}

function made(picture: Addressed, recipe: Recipe): MadeAddress {
  return { url: addressOf(picture.base, recipe), ...dimensionsOf(picture, recipe) };
}

export function addressOf(base: string, { shape, type, width }: Recipe): string {
  return `${base}/${shape}-${width}.${ENDINGS[type]}`;
}

/**
 * A colour for the style sheet (colours.css), which attributes may not hold: of six levels each of red, green and blue.
 * Empty for none.
 */
export function colourCode(colour: string): string {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(colour)?.slice(1) ?? [];
  return parts.map((part, at) => `${"rgb"[at]}${Math.round(Number.parseInt(part, 16) / 51)}`).join("");
}
