import type { SetAgainst } from "#lib/revisions/comparison.ts";
import type { ShownRow } from "#lib/revisions/diff/html.ts";
import type { Run } from "#lib/revisions/diff/types.ts";

/** One line of two texts side by side. Html is our own renderer's; a side that is null has nothing there. */
export type Line =
  | { kind: "same"; key: string; count: number; html: string }
  /** The words are the same, and not their look or their place: shown once, with what is to be said of it. */
  | { kind: "once"; key: string; label: string; html: string }
  | { kind: "blocks"; key: string; label: string; mine: string | null; theirs: string | null }
  | { kind: "words"; key: string; label: string; runs: Run[] };

/** What was set against one another on the way from theirs to mine, as lines of two columns. What differs not is one. */
export function linesOf({ head, facts, rows }: SetAgainst): Line[] {
  const above = [
    { label: "Kicker", runs: head.kicker },
    { label: "Title", runs: head.title },
    { label: "Standfirst", runs: head.standfirst },
    ...facts,
  ].filter(({ runs }) => runs.some(({ change }) => change !== "same"));
  const lines: Line[] = above.map(({ label, runs }) => ({ kind: "words", key: label, label, runs }));
  for (const row of rows) {
    const last = lines.at(-1);
    if (row.change !== "same") lines.push(lineOf(row));
    else if (last?.kind === "same") {
      last.count++;
      last.html += row.html;
    } else lines.push({ kind: "same", key: row.key, count: 1, html: row.html });
  }
  return lines;
}

function lineOf({ key, change, notes, before, html, stood }: ShownRow): Line {
  if (stood) {
    const label = `${stood.words} stands here in theirs, and further ${stood.moved} in yours.`;
    return { kind: "once", key, label, html: "" };
  }
  const label = sentence(notes);
  if (change === "removed") return { kind: "blocks", key, label, mine: null, theirs: ofTheirs(html) };
  if (change === "added") return { kind: "blocks", key, label, mine: ofMine(html), theirs: null };
  const sameWords = before === null && !/<(ins|del)>/.test(html);
  if (sameWords) return { kind: "once", key, label: label || "Only the look differs, from theirs to yours", html };
  return { kind: "blocks", key, label, mine: ofMine(html), theirs: ofTheirs(before ?? html) };
}

/** The comparison tells a way from one text to the other; here neither comes after the other. */
function ofMine(html: string): string {
  return html.replace(/<del>.*?<\/del>/gs, "").replaceAll(">added: </span>", ">only in yours: </span>");
}

function ofTheirs(html: string): string {
  return html.replace(/<ins>.*?<\/ins>/gs, "").replaceAll(">deleted: </span>", ">only in theirs: </span>");
}

function sentence(notes: readonly string[]): string {
  const words = notes.map((note) => note.replace(/^moved (up|down)$/, "further $1 than in theirs")).join(" · ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
