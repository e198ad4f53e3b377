import type { ContentNode } from "#lib/content/document.ts";
import type { Budget } from "./budget.ts";
import { nodeInWords } from "./in-words.ts";
import { holdsText } from "./nodes.ts";
import { wordsOf } from "./pairs.ts";
import { tokenRuns } from "./text-runs.ts";
import { type Token, tokensOf } from "./tokens.ts";
import type { Diffed, Row, Run } from "./types.ts";

/** Of a part's words, to have come out of the other's. */
const CAME_ALONG = 0.6;

/** The sign where one paragraph ends and the next begins, so that two can be compared as one. */
const BREAK = "\u2029";
const BREAK_TOKEN: Token = { node: { type: "text", text: BREAK }, key: BREAK, marks: [], isWord: false };

type TextRow = Extract<Row, { type: "block" }> & { diffed: Extract<Diffed, { kind: "text" }> };

/** Parts of a paragraph that became paragraphs of their own are told as that, and not as words that went and came. */
export function withSplit(rows: readonly Row[], budget: Budget): Row[] {
  const told: Row[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row;
    const parts = isText(row) ? partsAfter(rows, index, "added", wordsIn(row.diffed.runs, "removed")) : [];
    if (!isText(row) || parts.length === 0) {
      told.push(row);
      continue;
    }
    const { before, node } = row.diffed;
    const runs = tokenRuns(tokensOf(before.content ?? []), tokensWithBreaks([node, ...parts]), budget);
    const [own = [], ...others] = atBreaks(runs);
    const saidOfIt = [...row.diffed.notes, `split in ${parts.length + 1}`];
    told.push({ ...row, diffed: { ...row.diffed, notes: saidOfIt, runs: own } });
    for (const [place, part] of parts.entries()) {
      const notes = [`split off from the ${nodeInWords(node.type)} above`];
      const diffed: Diffed = { kind: "text", before, node: part, notes, runs: others[place] ?? [] };
      told.push({ type: "block", id: String(part.attrs?.id ?? ""), diffed, moved: null });
    }
    index += parts.length;
  }
  return told;
}

/** The other way round: paragraphs that went into the one above them. */
export function withJoined(rows: readonly Row[], budget: Budget): Row[] {
  const told: Row[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row;
    const parts = isText(row) ? partsAfter(rows, index, "removed", wordsIn(row.diffed.runs, "added")) : [];
    if (!isText(row) || parts.length === 0) {
      told.push(row);
      continue;
    }
    const { before, node, notes } = row.diffed;
    const runs = tokenRuns(tokensWithBreaks([before, ...parts]), tokensOf(node.content ?? []), budget);
    const joined = `joined with the ${nodeInWords(parts[0]?.type ?? "")} below it`;
    told.push({ ...row, diffed: { ...row.diffed, notes: [...notes, joined], runs: atBreaks(runs).flat() } });
    index += parts.length;
  }
  return told;
}

/** The blocks right after a row that came (or went) whole and are made of the words that it lost (or gained). */
function partsAfter(
  rows: readonly Row[],
  index: number,
  change: "added" | "removed",
  words: Map<string, number>,
): ContentNode[] {
  const parts: ContentNode[] = [];
  for (const row of rows.slice(index + 1)) {
    if (row.type !== "block" || row.diffed.kind !== "whole" || row.diffed.change !== change) break;
    if (!holdsText(row.diffed.node)) break;
    const own = wordsOf(row.diffed.node);
    const found = own.filter((word) => (words.get(word) ?? 0) > 0);
    if (own.length === 0 || found.length / own.length < CAME_ALONG) break;
    for (const word of found) words.set(word, (words.get(word) ?? 0) - 1);
    parts.push(row.diffed.node);
  }
  return parts;
}

function isText(row: Row): row is TextRow {
  return row.type === "block" && row.diffed.kind === "text";
}

function wordsIn(runs: readonly Run[], change: Run["change"]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const run of runs.filter((each) => each.change === change))
    for (const word of run.nodes.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function tokensWithBreaks(nodes: readonly ContentNode[]): Token[] {
  return nodes.flatMap((node, index) => [...(index > 0 ? [BREAK_TOKEN] : []), ...tokensOf(node.content ?? [])]);
}

/** The runs of each part, without the signs between them. */
function atBreaks(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]];
  for (const run of runs) {
    const texts = run.nodes.flatMap((node) => pieces(node));
    let nodes: ContentNode[] = [];
    const close = () => {
      if (nodes.length > 0) parts.at(-1)?.push({ ...run, nodes });
      nodes = [];
    };
    for (const piece of texts) {
      if (piece === BREAK) {
        close();
        parts.push([]);
      } else nodes.push(piece);
    }
    close();
  }
  return parts;
}

function pieces(node: ContentNode): (ContentNode | typeof BREAK)[] {
  if (!node.text?.includes(BREAK)) return [node];
  return node.text
    .split(BREAK)
    .flatMap(
      (text, index) =>
        [...(index > 0 ? [BREAK] : []), ...(text ? [{ ...node, text }] : [])] as (ContentNode | typeof BREAK)[],
    );
}
