import type { Node } from "@tiptap/pm/model";

export type SearchOptions = { matchCase: boolean; wholeWords: boolean; ignoreAccents: boolean };
export type Match = { from: number; to: number };

/** Every place of the document where these words stand, within one block of text each, across its marks. */
export function matchesIn(doc: Node, query: string, options: SearchOptions): Match[] {
  const matches: Match[] = [];
  if (!query) return matches;
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    // A picture or a note within the words stands for one letter that nobody can type.
    for (const { from, to } of matchesOf(textOf(node), foldedOf(node, options), query, options)) {
      matches.push({ from: at + 1 + from, to: at + 1 + to });
    }
    return false;
  });
  return matches;
}

export function matchesInText(text: string, query: string, options: SearchOptions): Match[] {
  return matchesOf(text, folded(text, options), query, options);
}

function matchesOf(text: string, inside: Folded, query: string, options: SearchOptions): Match[] {
  const sought = folded(query, options).text;
  const matches: Match[] = [];
  if (!sought) return matches;
  for (let at = inside.text.indexOf(sought); at >= 0; at = inside.text.indexOf(sought, at + sought.length)) {
    const match = { from: inside.place(at), to: inside.place(at + sought.length) };
    if (!options.wholeWords || isWhole(text, match)) matches.push(match);
  }
  return matches;
}

type Folded = { text: string; place: (index: number) => number };
const texts = new WeakMap<Node, string>();
const foldedTexts = new WeakMap<Node, { key: string; folded: Folded }>();
const asItIs = (index: number) => index;

/** Nodes never change, so what was read of one is kept: the next letter asks the same blocks again. */
function textOf(node: Node): string {
  const known = texts.get(node);
  if (known !== undefined) return known;
  const text = node.textBetween(0, node.content.size, "", "\ufffc");
  texts.set(node, text);
  return text;
}

function foldedOf(node: Node, options: SearchOptions): Folded {
  const key = `${options.matchCase} ${options.ignoreAccents}`;
  const known = foldedTexts.get(node);
  if (known?.key === key) return known.folded;
  const made = folded(textOf(node), options);
  foldedTexts.set(node, { key, folded: made });
  return made;
}

function folded(text: string, { matchCase, ignoreAccents }: SearchOptions): Folded {
  if (/^[\u0020-\u007e]*$/.test(text)) return { text: matchCase ? text : text.toLowerCase(), place: asItIs };
  const places: number[] = [];
  let out = "";
  for (let at = 0; at < text.length; ) {
    const end = letterEnd(text, at);
    const letter = foldedLetter(text.slice(at, end), matchCase, ignoreAccents);
    for (let unit = 0; unit < letter.length; unit++) places.push(at);
    out += letter;
    at = end;
  }
  return { text: out, place: (index) => places[index] ?? text.length };
}

/** A letter with the marks that were typed after it. */
function letterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && /\p{M}/u.test(text.charAt(end))) end++;
  return end;
}

const SIGNS: Record<string, string> = {
  "\u00a0": " ",
  "\u202f": " ",
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "„": '"',
};

function foldedLetter(letter: string, matchCase: boolean, ignoreAccents: boolean): string {
  const sign = SIGNS[letter] ?? letter;
  const plain = ignoreAccents ? sign.normalize("NFD").replace(/\p{M}/gu, "") : sign.normalize("NFC");
  return matchCase ? plain : plain.toLowerCase();
}

const WORD = /[\p{L}\p{N}\p{M}_]/u;

function isWhole(text: string, { from, to }: Match): boolean {
  const before = [...text.slice(Math.max(0, from - 2), from)].at(-1) ?? "";
  const after = String.fromCodePoint(text.codePointAt(to) ?? 0x20);
  return !WORD.test(before) && !WORD.test(after);
}
