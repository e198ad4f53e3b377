import { all, isBlock, isElement, isText, SIGNS, tagOf, textsIn, unwrap } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** Control characters, marks of byte order, spaces without width, and letters of nobody's alphabet. Soft hyphens and joiners stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u2060\ufeff\ufff9-\ufffc\ue000-\uf8ff]/g;

/** Spaces as the author meant them: no indentation, no filling, no line ends of the HTML. */
export const spaces: Transform = (root) => {
  for (const filler of all(
    root,
    ".Apple-converted-space, .Apple-tab-span, [data-css*='mso-spacerun' i], [data-css*='mso-tab-count' i]",
  )) {
    if (/^[\s\u00a0]*$/.test(filler.textContent ?? "")) filler.replaceWith(" ");
    else unwrap(filler);
  }
  for (const text of textsIn(root)) {
    const data = text.data.replace(INVISIBLE, "").toWellFormed();
    text.data = text.parentElement?.closest("pre") ? data.replaceAll("\u00a0", " ") : collapsed(data);
  }
  root.normalize();
  for (const text of textsIn(root)) {
    if (text.parentElement?.closest("pre")) continue;
    text.data = meantSpaces(text.data, lettersBefore(text), lettersAfter(text));
    trim(text);
  }
};

function collapsed(data: string): string {
  return data.replace(/[\t\n\v\f\r \u2028\u2029\u0085]+/g, " ").replace(/[ \u00a0]{2,}/g, " ");
}

/** A space that may not break is kept where it belongs to the writing: before units and French signs, after short words. */
function meantSpaces(data: string, before: string, after: string): string {
  return data.replaceAll("\u00a0", (_, at: number) => {
    const left = (before + data.slice(0, at)).slice(-8);
    const right = (data.slice(at + 1) + after).slice(0, 1);
    return isMeant(left, right) ? "\u00a0" : " ";
  });
}

function isMeant(left: string, right: string): boolean {
  if (left === "" || right === "") return false;
  if (/\d\.?$/.test(left) && /[\p{L}\d%‰°€$£]/u.test(right)) return true;
  if (/[\p{L}.]$/u.test(left) && /\d/.test(right)) return true;
  if (/[»!?:;–—]/.test(right) || /[«№§¶]$/u.test(left)) return true;
  return /(?:^|[\s\u00a0(«“„])\p{L}{1,2}$/u.test(left) || /(?:^|[\s\u00a0(«“„])\p{L}{1,3}\.$/u.test(left);
}

function lettersBefore(text: Text): string {
  const before = neighbour(text, "previousSibling");
  return isText(before) ? before.data.slice(-8) : "";
}

function lettersAfter(text: Text): string {
  const after = neighbour(text, "nextSibling");
  return isText(after) ? after.data.slice(0, 1) : "";
}

/** The next words, or the next mark of a note, of the same line, through the tags between. */
function neighbour(text: Text, way: "previousSibling" | "nextSibling"): Node | undefined {
  for (let at: Node | null = text; at && !isBlock(at); at = at.parentNode) {
    for (let side = at[way]; side; side = side[way]) {
      if (isBlock(side) || tagOf(side) === "br") return undefined;
      if (isElement(side) && side.matches(SIGNS)) return side;
      const texts = textsIn(side).filter((each) => each.data !== "");
      const found = way === "nextSibling" ? texts[0] : texts.at(-1);
      if (found) return found;
    }
  }
  return undefined;
}

/** No space at the ends of a line, nor two at a seam. */
function trim(text: Text): void {
  const before = neighbour(text, "previousSibling");
  if (!before || (isText(before) && / $/.test(before.data))) text.data = text.data.replace(/^[ \u00a0]+/, "");
  if (!neighbour(text, "nextSibling")) text.data = text.data.replace(/[ \u00a0]+$/, "");
}
