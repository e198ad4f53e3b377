import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isStrangeJoin, joinedAddress, PIECE } from "#lib/kernel/page-cache/styles.ts";

const MOST = 12;

/**
 * The built styles of a page by their names, in this order. `known`: that a page of this process loads them so; each of the many
 * other orders would be kept beside it.
 */
export function stylesBelow(pieces: readonly string[]): { css: string | null; known: boolean } {
  if (pieces.length === 0) return { css: null, known: true };
  const sound =
    pieces.length <= MOST && new Set(pieces).size === pieces.length && pieces.every((name) => PIECE.test(name));
  if (!sound) return { css: null, known: false };
  try {
    const css = pieces.map((name) => readFileSync(join(".next/static/chunks", `${name}.css`), "utf8")).join("\n");
    // Written for where it lies; here it is read from elsewhere.
    return {
      css: `${css.replaceAll("url(../media/", "url(/_next/static/media/")}\n`,
      known: !isStrangeJoin(joinedAddress(pieces)),
    };
  } catch {
    // Of another version of the product.
    return { css: null, known: false };
  }
}
