import { dimensionsOf, firstRecipes, RATIOS, type Recipe, recipesOf } from "#lib/content/made-sizes.ts";
import { sizeLeft } from "../addresses.ts";
import { type Cuttable, type Piece, pieceOf } from "../cut.ts";
import type { Wanted } from "./messages.ts";

/** One size: which piece of the whole it shows, and how large. */
export type Print = { recipe: Recipe; piece: Piece; width: number; height: number };

export function printsOf(cut: Cuttable, moves: boolean, wanted: Wanted): Print[] {
  const left = { ...sizeLeft(cut), moves };
  const recipes = wanted === "first" ? firstRecipes(left) : wanted === "every" ? recipesOf(left) : wanted;
  return recipes.map((recipe) => ({
    recipe,
    piece: pieceOf(cut, RATIOS[recipe.shape]),
    ...dimensionsOf(left, recipe),
  }));
}

/** How wide the whole must be decoded, in pixels, so that nothing of the prints is enlarged. */
export function widthToDecode({ width }: Cuttable, prints: readonly Print[]): number {
  const most = Math.max(...prints.map((print) => print.width / print.piece.width));
  return Math.max(1, Math.min(width, Math.ceil(most)));
}

/** A piece as pixels of a picture of this size; at least one of each. */
export function pixelsOf({ left, top, width, height }: Piece, of: { width: number; height: number }) {
  const [x, w] = within(left, width, of.width);
  const [y, h] = within(top, height, of.height);
  return { left: x, top: y, width: w, height: h };
}

function within(start: number, length: number, all: number): [from: number, size: number] {
  const from = Math.min(all - 1, Math.round(start * all));
  return [from, Math.max(1, Math.min(all - from, Math.round(length * all)))];
}
