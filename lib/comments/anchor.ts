import type { CommentAnchor } from "#db/schema/comments.ts";
import { closeMatch } from "./close-match.ts";
import { LIMITS } from "./limits.ts";
import { type Block, placeAt, type TextIndex } from "./text-index.ts";

export type TextAnchor = Extract<CommentAnchor, { on: "text" }>;
/** Where words are: the number of the block, and from where to where in its text. */
export type Found = { block: number; from: number; to: number };

/** Holds on to words of a block by themselves and what stands around them; null where there are none. */
export function anchorOf({ id, text }: Block, from: number, to: number): TextAnchor | null {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const quote = text.slice(start, Math.min(to, start + LIMITS.quote)).trimEnd();
  if (quote === "") return null;
  const end = start + quote.length;
  const before = text.slice(Math.max(0, start - LIMITS.context), start);
  return { on: "text", block: id, from: start, to: end, quote, before, after: text.slice(end, end + LIMITS.context) };
}

/**
 * Where the words are in this version of the text: unchanged, moved or, by a close match, changed. Null when they are gone.
 * Rather gone than wrong: a short word that stands elsewhere as well is taken for the same only by what stands around it.
 */
export function findAnchor(anchor: TextAnchor, index: TextIndex): Found | null {
  const own = index.byId.get(anchor.block);
  const around = surroundings(anchor);
  const best = strongest(anchor, around, index, own);
  if (best && isSure(anchor, around, best, own)) return { ...best.place };
  return closeMatch(anchor, index, own);
}

type Around = { before: string; after: string };
type Candidate = { place: Found; context: number; score: number };

const BREAK = "\n";
/** A quote of so many characters is taken for itself wherever it stands. */
const LONG = 16;
const LONG_IN_OWN_BLOCK = 8;
/** How many characters around a short one must be the same, elsewhere and in its own block. */
const SURE = 8;
const SURE_IN_OWN_BLOCK = 4;
const OWN_BLOCK_BONUS = 12;
/** A single letter stands in a text thousands of times. */
const MOST_LOOKED_AT = 300;

/** The end of a block counts as something that stands around, too. */
function surroundings({ before, after }: TextAnchor): Around {
  return {
    before: before.length < LIMITS.context ? BREAK + before : before,
    after: after.length < LIMITS.context ? after + BREAK : after,
  };
}

function strongest(anchor: TextAnchor, around: Around, index: TextIndex, own?: number): Candidate | null {
  let best: Candidate | null = null;
  for (const at of placesOf(anchor, index, own)) {
    const place = placeAt(index, at, anchor.quote.length);
    if (!place) continue;
    const context = sameAround(index.whole, at, anchor.quote.length, around);
    const nearness =
      place.block === own ? OWN_BLOCK_BONUS - Math.min(Math.abs(place.from - anchor.from), 1_000) / 1_000 : 0;
    const candidate = { place, context, score: context + nearness };
    if (!best || candidate.score > best.score) best = candidate;
  }
  return best;
}

/** Where the quote stands, in its own block first. */
function placesOf({ quote }: TextAnchor, { whole, starts, blocks }: TextIndex, own?: number): Set<number> {
  const found = new Set<number>();
  const look = (from: number, until: number) => {
    for (let at = whole.indexOf(quote, from); at >= 0 && at < until && found.size < MOST_LOOKED_AT; )
      at = whole.indexOf(quote, found.add(at) && at + 1);
  };
  if (own !== undefined) look(starts[own] as number, (starts[own] as number) + (blocks[own] as Block).text.length);
  look(0, whole.length);
  return found;
}

function sameAround(whole: string, at: number, length: number, { before, after }: Around): number {
  let count = 0;
  for (let step = 1; step <= before.length && before.at(-step) === whole[at - step]; step++) count += 1;
  for (let step = 0; step < after.length && after[step] === whole[at + length + step]; step++) count += 1;
  return count;
}

function isSure(
  { quote }: TextAnchor,
  { before, after }: Around,
  { place, context }: Candidate,
  own?: number,
): boolean {
  const isOwn = place.block === own;
  if (quote.length >= (isOwn ? LONG_IN_OWN_BLOCK : LONG)) return true;
  return context >= Math.min(isOwn ? SURE_IN_OWN_BLOCK : SURE, before.length + after.length);
}
