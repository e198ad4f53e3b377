import { RATIOS, type Shape, widestListed } from "#lib/content/made-sizes.ts";
import { type Cuttable, type Piece, pieceOf } from "./cut.ts";
import { LEAST_CROP } from "./limits.ts";

/** In pixels. */
export type Size = { width: number; height: number };
type Point = { x: number; y: number };

export const WHOLE: Piece = { left: 0, top: 0, width: 1, height: 1 };

/** Null for all of it, as it is stored. Anything else lies within the picture and is no smaller than may be. */
export function asCrop(piece: Piece): Piece | null {
  const width = between(rounded(piece.width), LEAST_CROP, 1);
  const height = between(rounded(piece.height), LEAST_CROP, 1);
  const left = rounded(between(piece.left, 0, 1 - width));
  const top = rounded(between(piece.top, 0, 1 - height));
  const isAll = width > 0.9995 && height > 0.9995;
  return isAll ? null : { left, top, width: Math.min(width, 1 - left), height: Math.min(height, 1 - top) };
}

/** The largest piece of this ratio (width by height) within `piece`, around the focal point; null leaves it as it is. */
export function withRatio(piece: Piece, ratio: number | null, picture: Size, focal: Point): Piece {
  return pieceOf({ ...picture, crop: piece, focalX: focal.x, focalY: focal.y }, ratio);
}

/** The focal point where it has to be: within the piece that readers get. */
export function keptIn({ x, y }: Point, { left, top, width, height }: Piece): Point {
  return { x: rounded(between(x, left, left + width)), y: rounded(between(y, top, top + height)) };
}

export type Edge = "left" | "top" | "width" | "height";

/** As people give it: pixels of the original. */
export function inPixels(piece: Piece, { width, height }: Size): Record<Edge, number> {
  return {
    left: Math.round(piece.left * width),
    top: Math.round(piece.top * height),
    width: Math.round(piece.width * width),
    height: Math.round(piece.height * height),
  };
}

/** One number given anew, in pixels of the original. A locked ratio (width by height) keeps width and height together. */
export function withEdge(piece: Piece, edge: Edge, pixels: number, picture: Size, ratio: number | null): Piece {
  const side = edge === "left" || edge === "width" ? picture.width : picture.height;
  const next = { ...piece, [edge]: pixels / side };
  if (edge === "left") next.left = between(next.left, 0, 1 - piece.width);
  if (edge === "top") next.top = between(next.top, 0, 1 - piece.height);
  if (edge === "width") next.width = between(next.width, LEAST_CROP, 1 - piece.left);
  if (edge === "height") next.height = between(next.height, LEAST_CROP, 1 - piece.top);
  if (ratio === null || edge === "left" || edge === "top") return next;
  const shares = (ratio * picture.height) / picture.width;
  if (edge === "width") next.height = next.width / shares;
  else next.width = next.height * shares;
  const excess = Math.max(next.width / (1 - next.left), next.height / (1 - next.top), 1);
  return { ...next, width: next.width / excess, height: next.height / excess };
}

/** What pages ask for at most of a shape; of the whole picture what a wide screen shows in a text, not the enlargement. */
const WANTED: Record<Shape, number> = {
  whole: 1200,
  wide: widestListed("wide"),
  standard: widestListed("standard"),
  square: widestListed("square"),
  share: widestListed("share"),
};

/** How wide a shape's piece is in pixels of the original, and how wide the largest that pages ask for. */
export function pixelsOf(picture: Cuttable, shape: Shape): { has: number; wants: number } {
  return { has: Math.round(pieceOf(picture, RATIOS[shape]).width * picture.width), wants: WANTED[shape] };
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** A ten-thousandth of a side: finer than a pixel of what readers see, and the same after every way through a browser. */
function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
