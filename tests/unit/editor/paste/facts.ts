/** One structure that an outline holds: a block with where it stands and its words, or a form of words within one. */
export type Fact = string;

const INLINE = /\{(a (\S+)|b|i|s|sub|sup|code|math|note \d+|br)(?: |(?=\}))/y;

/** Every structure of an outline in its order. An outline that is indented wrongly or has a brace too many throws. */
export function factsOf(outline: string): Fact[] {
  const facts: Fact[] = [];
  const open: string[] = [];
  for (const line of outline.split("\n")) {
    if (line.trim() === "") continue;
    const [, indent = "", head = "", rest = ""] = /^( *)(\S+) ?(.*)$/.exec(line) ?? [];
    const level = indent.length / 2;
    if (!Number.isInteger(level) || level > open.length) throw new Error(`Indented wrongly: ${line}`);
    open.length = level;
    if (head === "|") {
      facts.push(`${open.join(">")}|${rest.trimEnd()}`);
      continue;
    }
    const [told, words] = detailsOf(head, rest);
    open.push(head);
    const { text, marks } = readWords(words);
    facts.push(`${open.join(">")}${told} ${text}`, ...marks);
  }
  return facts;
}

/** What belongs to the block rather than to its words: a number, a box, a span, a language. */
function detailsOf(head: string, rest: string): [told: string, words: string] {
  const [, told, words] =
    (head === "-" && /^(\[[x ]\]) (.*)$/.exec(rest)) ||
    (/^t[dh]$/.test(head) && /^(\d+x\d+)(?: (.*))?$/.exec(rest)) ||
    (head === "note" && /^(\d+) (.*)$/.exec(rest)) ||
    (/^(ol|code)$/.test(head) && /^(\S+)()$/.exec(rest)) ||
    [];
  return told === undefined ? ["", rest] : [` ${told}`, words ?? ""];
}

function readWords(written: string): { text: string; marks: Fact[] } {
  const marks: Fact[] = [];
  const read = (at: number, isInner: boolean): [text: string, end: number] => {
    let text = "";
    let index = at;
    while (index < written.length) {
      INLINE.lastIndex = index;
      const found = INLINE.exec(written);
      if (found) {
        const place = marks.push("") - 1;
        const [inner, end] = read(INLINE.lastIndex, true);
        marks[place] = `{${found[1]}}${inner.trim()}`;
        text += found[1] === "br" ? "\n" : inner;
        index = end;
      } else if (written[index] === "}" && isInner) {
        return [text, index + 1];
      } else {
        text += written[index];
        index++;
      }
    }
    if (isInner) throw new Error(`A brace is not closed: ${written}`);
    return [text, index];
  };
  const [text] = read(0, false);
  return { text: text.replace(/\s+/g, (gap) => (gap.includes("\u00a0") ? gap : " ")).trim(), marks };
}

/** How many facts of one list are in the other in the same order. */
export function inCommon(a: readonly Fact[], b: readonly Fact[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const fact of a) {
    const next = [0];
    for (const [at, other] of b.entries()) {
      next.push(fact === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
