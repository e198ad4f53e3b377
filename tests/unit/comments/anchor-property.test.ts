import { expect, test } from "vitest";
import { anchorOf, findAnchor, type TextAnchor } from "#lib/comments/anchor.ts";
import { type Block, indexText } from "#lib/comments/text-index.ts";

/** A small generator of numbers that are the same at every run (mulberry32). */
function dice(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
type Roll = ReturnType<typeof dice>;

const WORDS = ["lake", "the", "of", "delegation", "a", "ferry", "closed", "guarantee", "noon", "and", "read", "text"];
const sentence = (roll: Roll, length: number) => Array.from({ length }, () => WORDS[roll(WORDS.length)]).join(" ");

/** A text in which some words are watched. `keep`: how many characters around them nobody touches. */
type Watched = { blocks: Block[]; block: number; from: number; to: number; keep: number };

function aText(roll: Roll, quoteLength: number, keep: number): Watched {
  const blocks = Array.from({ length: 3 + roll(5) }, (_, at) => ({
    id: `block${at}`,
    text: sentence(roll, 6 + roll(40)),
  }));
  const block = roll(blocks.length);
  const { text } = blocks[block] as Block;
  const from = roll(Math.max(1, text.length - quoteLength));
  return { blocks, block, from, to: Math.min(text.length, from + quoteLength), keep };
}

/** One edit anywhere but in the watched words. */
function edited(watched: Watched, roll: Roll): Watched {
  const { blocks, block, from, to, keep } = watched;
  const text = (blocks[block] as Block).text;
  const [low, high] = [Math.max(0, from - keep), Math.min(text.length, to + keep)];
  const put = (at: number, ...instead: Block[]) => blocks.toSpliced(at, 1, ...instead);
  const cut = (length: number) => [roll(length + 1), roll(length + 1)].sort((a, b) => a - b) as [number, number];
  const act = roll(8);
  if (act === 0) {
    const [start, end] = cut(low);
    const words = sentence(roll, roll(4));
    const moved = words.length - (end - start);
    const now = { ...(blocks[block] as Block), text: text.slice(0, start) + words + text.slice(end) };
    return { ...watched, blocks: put(block, now), from: from + moved, to: to + moved };
  }
  if (act === 1) {
    const [start, end] = cut(text.length - high).map((at) => at + high) as [number, number];
    const now = { ...(blocks[block] as Block), text: text.slice(0, start) + sentence(roll, roll(4)) + text.slice(end) };
    return { ...watched, blocks: put(block, now) };
  }
  if (act === 2) {
    const at = roll(low + 1);
    const [head, tail] = [
      { ...(blocks[block] as Block), text: text.slice(0, at) },
      { id: `new${roll(1e9)}`, text: text.slice(at) },
    ];
    return { ...watched, blocks: put(block, head, tail), block: block + 1, from: from - at, to: to - at };
  }
  if (act === 3 && block > 0) {
    const before = blocks[block - 1] as Block;
    const joined = { ...before, text: before.text + text };
    const moved = before.text.length;
    return {
      ...watched,
      blocks: blocks.toSpliced(block - 1, 2, joined),
      block: block - 1,
      from: from + moved,
      to: to + moved,
    };
  }
  if (act === 4) {
    const to = roll(blocks.length);
    const own = blocks[block] as Block;
    return { ...watched, blocks: blocks.toSpliced(block, 1).toSpliced(to, 0, own), block: to };
  }
  if (act === 5) {
    const at = roll(blocks.length + 1);
    const made = { id: `new${roll(1e9)}`, text: sentence(roll, roll(30)) };
    return { ...watched, blocks: blocks.toSpliced(at, 0, made), block: at <= block ? block + 1 : block };
  }
  if (act === 6 && blocks.length > 1) {
    const at = (block + 1 + roll(blocks.length - 1)) % blocks.length;
    return { ...watched, blocks: blocks.toSpliced(at, 1), block: at < block ? block - 1 : block };
  }
  return { ...watched, blocks: put(block, { ...(blocks[block] as Block), id: `new${roll(1e9)}` }) };
}

function afterEdits(seed: number, quoteLength: number, keep: number) {
  const roll = dice(seed);
  let text = aText(roll, quoteLength, keep);
  const anchor = anchorOf(text.blocks[text.block] as Block, text.from, text.to) as TextAnchor | null;
  for (let edit = roll(12); edit >= 0; edit--) text = edited(text, roll);
  return { anchor, text };
}

test("whatever is written, moved, split, joined or deleted around a dozen letters and more, they are found", () => {
  for (let seed = 1; seed <= 3_000; seed++) {
    const { anchor, text } = afterEdits(seed, 20 + (seed % 60), 0);
    if (!anchor || anchor.quote.length < 16) continue;
    const found = findAnchor(anchor, indexText(text.blocks));
    expect(found && text.blocks[found.block]?.text.slice(found.from, found.to), `seed ${seed}`).toBe(anchor.quote);
  }
});

test("a word however short is found at its very place while what stands around it stays", () => {
  for (let seed = 1; seed <= 3_000; seed++) {
    const { anchor, text } = afterEdits(seed, 1 + (seed % 10), 32);
    if (!anchor) continue;
    const found = findAnchor(anchor, indexText(text.blocks));
    expect(found && text.blocks[found.block]?.text.slice(found.from, found.to), `seed ${seed}`).toBe(anchor.quote);
    // Of a stretch that began with a space the words begin later.
    if (anchor.quote.length === text.to - text.from)
      expect([found?.block, found?.from], `seed ${seed}`).toEqual([text.block, text.from]);
  }
});

test("five hundred anchors in ten thousand words take work in proportion, also when all of them are gone", () => {
  const roll = dice(7);
  const blocks = Array.from({ length: 200 }, (_, at) => ({ id: `block${at}`, text: `${sentence(roll, 49)} ${at}.` }));
  const anchors = Array.from({ length: 500 }, (_, at) => {
    const block = blocks[at % 200] as Block;
    const from = roll(block.text.length - 60);
    return anchorOf(block, from, from + 50) as TextAnchor;
  });
  const gone = blocks.map(({ id }) => ({ id, text: sentence(roll, 50).replaceAll("lake", "moor").toUpperCase() }));
  const index = indexText(blocks);
  expect(anchors.every((anchor) => findAnchor(anchor, index) !== null)).toBe(true);
  const emptied = indexText(gone);
  expect(anchors.filter((anchor) => findAnchor(anchor, emptied) !== null)).toEqual([]);
});
