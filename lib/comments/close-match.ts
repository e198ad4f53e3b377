import type { Found, TextAnchor } from "./anchor.ts";
import { pairsIn, sameness } from "./sameness.ts";
import { placeAt, type TextIndex } from "./text-index.ts";

/** Words that were changed since: like enough to be taken for what was quoted. */
const LIKE = 0.6;
/** Between the very words that stood around it. */
const LIKE_IN_PLACE = 0.4;
/** How much of what stood around must be there for that. */
const EDGE = 8;
/** However long the text: so many places are compared, of so many words of the quote. */
const MOST_WINDOWS = 10;
const MOST_SEEDS = 4;
const SHORTEST_SEED = 4;
/** A shorter quote is no sentence: like words elsewhere are others. */
const LONG = 16;

/** The words that come nearest to what was quoted; null when none come near enough. Its work does not grow with the square of the text. */
export function closeMatch(anchor: TextAnchor, index: TextIndex, own?: number): Found | null {
  const place = inPlace(anchor, index, own);
  if (place || anchor.quote.length < LONG) return place;
  const pairs = pairsIn(anchor.quote);
  let best: (Found & { like: number }) | null = null;
  for (const window of windowsOf(anchor, index, own)) {
    const text = index.blocks[window.block]?.text.slice(window.from, window.to) ?? "";
    const like = sameness(pairs, pairsIn(text));
    if (like >= LIKE && (!best || like > best.like)) best = { ...window, like };
  }
  return best && trimmed(best, anchor, index);
}

/** What now stands between the words that stood before and after. */
function inPlace({ quote, before, after }: TextAnchor, index: TextIndex, own?: number): Found | null {
  const [head, tail] = [before.slice(-EDGE), after.slice(0, EDGE)];
  if (own === undefined || head.length + tail.length < EDGE) return null;
  const text = index.blocks[own]?.text ?? "";
  for (const start of startsOf(text, head, before.length < EDGE)) {
    const end = tail.length < EDGE && text.endsWith(tail) ? text.length - tail.length : text.indexOf(tail, start);
    if (end <= start || end - start > quote.length * 2 + 40) continue;
    if (sameness(pairsIn(quote), pairsIn(text.slice(start, end))) < LIKE_IN_PLACE) continue;
    return trimmed({ block: own, from: start, to: end }, null, index);
  }
  return null;
}

function startsOf(text: string, head: string, atStart: boolean): number[] {
  if (atStart) return text.startsWith(head) ? [head.length] : [];
  const found: number[] = [];
  for (let at = text.indexOf(head); at >= 0 && found.length < MOST_WINDOWS; at = text.indexOf(head, at + 1))
    found.push(at + head.length);
  return found;
}

/** Stretches as long as the quote, laid so that one of its longer words stands where it stood in it. */
function windowsOf(anchor: TextAnchor, index: TextIndex, own?: number): Found[] {
  const { quote } = anchor;
  const found = new Map<string, Found>();
  const take = (at: number, offset: number) => {
    const place = placeAt(index, at, 1);
    if (!place) return;
    const from = Math.max(0, place.from - offset);
    const to = Math.min(index.blocks[place.block]?.text.length ?? 0, from + quote.length);
    found.set(`${place.block} ${from}`, { block: place.block, from, to });
  };
  const [start, end] =
    own === undefined ? [0, 0] : [index.starts[own] ?? 0, index.starts[own + 1] ?? index.whole.length];
  for (const [from, until] of [[start, end] as const, [0, index.whole.length] as const]) {
    for (const { word, offset } of seedsOf(quote)) {
      for (let at = index.whole.indexOf(word, from); at >= 0 && at < until; at = index.whole.indexOf(word, at + 1)) {
        take(at, offset);
        if (found.size >= MOST_WINDOWS) return [...found.values()];
      }
    }
  }
  return [...found.values()];
}

/** The longest words of the quote: the seldomest, mostly. */
function seedsOf(quote: string): { word: string; offset: number }[] {
  return [...quote.matchAll(/[\p{L}\p{N}]+/gu)]
    .map(({ 0: word, index }) => ({ word, offset: index }))
    .filter(({ word }) => word.length >= SHORTEST_SEED)
    .sort((a, b) => b.word.length - a.word.length)
    .slice(0, MOST_SEEDS);
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whole words, without the spaces around them; where it ends with the quote's own last word, just there. */
function trimmed({ block, from, to }: Found, anchor: TextAnchor | null, { blocks }: TextIndex): Found | null {
  const text = blocks[block]?.text ?? "";
  let [start, end] = [from, to];
  const isWithin = (at: number) => LETTER.test(text[at - 1] ?? "") && LETTER.test(text[at] ?? "");
  while (start > 0 && isWithin(start)) start -= 1;
  while (end < text.length && isWithin(end)) end += 1;
  if (anchor) {
    const first = /[\p{L}\p{N}]+/u.exec(anchor.quote)?.[0] ?? "";
    const last = anchor.quote.match(/[\p{L}\p{N}]+/gu)?.at(-1) ?? "";
    const near = 24;
    const startsAt = text.slice(Math.max(0, start - near), start + near).indexOf(first);
    if (first.length > 2 && startsAt >= 0) start = Math.max(0, start - near) + startsAt;
    const tail = text.slice(Math.max(start, end - near), end + near);
    const endsAt = tail.lastIndexOf(last);
    if (last.length > 2 && endsAt >= 0) end = Math.max(start, end - near) + endsAt + last.length;
  }
  while (start < end && /\s/.test(text[start] as string)) start += 1;
  while (end > start && /\s/.test(text[end - 1] as string)) end -= 1;
  return end > start ? { block, from: start, to: end } : null;
}
