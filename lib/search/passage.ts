import type { Question, Unit } from "./query.ts";
import { type Word, wordsIn } from "./terms.ts";

/** A piece of text as a page shows it; `hit` where it is what was searched for. */
export type Piece = { text: string; hit: boolean };

type Found = { unit: number; from: number; to: number };

/** Most of a text that is shown around what was found, in units; the words at its edges stay whole. */
const LENGTH = 220;
const BEFORE = 60;
/** Enough to choose from. */
const MOST_FOUND = 100;

/** A short text whole, with what was searched for marked. */
export function marked(text: string, { wanted }: Pick<Question, "wanted">): Piece[] {
  return pieces(text, 0, text.length, foundIn(text, wanted, text.length + 1));
}

/** The place of a long text that has most of what was searched for; null where it has nothing of it. */
export function passage(text: string, { wanted }: Pick<Question, "wanted">): Piece[] | null {
  const found = foundIn(text, wanted, LENGTH - BEFORE);
  const best = densest(found);
  if (!best) return null;
  const from = edge(text, Math.max(0, best.from - BEFORE), best.from, -1);
  const to = edge(text, Math.min(text.length, from + LENGTH), best.from, 1);
  const shown = pieces(text, from, to, found);
  return [
    ...(from > 0 && text[from - 1] !== "\n" ? [{ text: "… ", hit: false }] : []),
    ...shown,
    ...(to < text.length ? [{ text: " …", hit: false }] : []),
  ];
}

/** In order; up to the first place that has everything within `span`, and a little further. */
function foundIn(text: string, units: Unit[], span: number): Found[] {
  const found: Found[] = [];
  const last: Word[] = [];
  const longest = Math.max(1, ...units.map(({ terms }) => terms.length));
  let until = text.length;
  for (const word of wordsIn(text)) {
    if (word.from > until || found.length >= MOST_FOUND) break;
    last.push(word);
    if (last.length > longest) last.shift();
    for (const [at, { terms }] of units.entries()) {
      const words = last.slice(-terms.length);
      if (words.length < terms.length || !terms.every((term, i) => words[i]?.term === term)) continue;
      found.push({ unit: at, from: (words[0] as Word).from, to: word.to });
      const near = new Set(found.filter(({ from }) => from > word.to - span).map(({ unit }) => unit));
      if (near.size === units.length) until = Math.min(until, word.to + span);
    }
  }
  return found;
}

/** Where the most different ones stand together, the earliest of such places. */
function densest(found: Found[]): Found | undefined {
  let [best, most] = [found[0], 0];
  for (const [at, first] of found.entries()) {
    const near = new Set<number>();
    for (const each of found.slice(at)) if (each.to - first.from <= LENGTH - BEFORE) near.add(each.unit);
    if (near.size > most) [best, most] = [first, near.size];
  }
  return best;
}

/** Moves a cut to the next space towards what was found, or to the end of a paragraph between. */
function edge(text: string, at: number, found: number, way: 1 | -1): number {
  if (way < 0) {
    const block = text.lastIndexOf("\n", found);
    if (block >= at) return block + 1;
    if (at === 0) return 0;
    const space = text.indexOf(" ", at);
    return space >= 0 && space < found ? space + 1 : at;
  }
  const block = text.indexOf("\n", found);
  if (block >= 0 && block <= at) return block;
  if (at === text.length) return at;
  const space = text.lastIndexOf(" ", at);
  return space > found ? space : at;
}

function pieces(text: string, from: number, to: number, found: Found[]): Piece[] {
  const all: Piece[] = [];
  let at = from;
  for (const hit of found) {
    if (hit.from < at || hit.to > to) continue;
    if (hit.from > at) all.push({ text: text.slice(at, hit.from), hit: false });
    all.push({ text: text.slice(hit.from, hit.to), hit: true });
    at = hit.to;
  }
  if (at < to) all.push({ text: text.slice(at, to), hit: false });
  return all;
}
