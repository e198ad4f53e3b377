import type { ContentNode } from "#lib/content/document.ts";
import type { Budget } from "./budget.ts";
import { markNotes } from "./in-words.ts";
import { type Step, shortestWay } from "./sequence.ts";
import { nodesOf, type Token, tokensOf } from "./tokens.ts";
import type { Run } from "./types.ts";

/** Below this share of words in common two lines are shown as one that went and one that came. */
const RELATED = 0.25;

/** What became of a line of text, word by word. */
export function textRuns(before: readonly ContentNode[], after: readonly ContentNode[], budget: Budget): Run[] {
  return tokenRuns(tokensOf(before), tokensOf(after), budget);
}

export function tokenRuns(before: readonly Token[], after: readonly Token[], budget: Budget): Run[] {
  const way = shortestWay(keys(before), keys(after), budget);
  if (!way || share(way, before, after) < RELATED) return wholly(before, after);
  return runsOf(readable(way, before), before, after);
}

/** How much of the longer line's words both have, from 0 to 1. Of a line that only grew or shrank everything is. */
function share(way: readonly Step[], before: readonly Token[], after: readonly Token[]): number {
  const words = (tokens: readonly Token[]) => tokens.filter((token) => token.isWord).length;
  const common = way.filter((step) => step.change === "same" && before[step.before]?.isWord).length;
  const [shorter = 0, longer = 0] = [words(before), words(after)].toSorted((a, b) => a - b);
  return common === shorter ? 1 : common / longer;
}

const keys = (tokens: readonly Token[]) => tokens.map((token) => token.key);

function wholly(before: readonly Token[], after: readonly Token[]): Run[] {
  const run = (change: "removed" | "added", tokens: readonly Token[]): Run[] =>
    tokens.length > 0 ? [{ change, nodes: nodesOf(tokens), notes: [] }] : [];
  return [...run("removed", before), ...run("added", after)];
}

/** A space or a lone short word that survived between two rewritten stretches is rewritten too, for whoever reads it. */
function readable(way: readonly Step[], before: readonly Token[]): Step[] {
  const stretches = inStretches(way);
  return stretches.flatMap((stretch, index) => {
    if (stretch[0]?.change !== "same") return grouped(stretch);
    const [left, right] = [stretches[index - 1], stretches[index + 1]];
    const swallowed = left && right && isRewritten([...left, ...right]) && isSlight(stretch, before, left, right);
    if (!swallowed) return stretch;
    return stretch.flatMap((step): Step[] =>
      step.change === "same"
        ? [
            { change: "removed", before: step.before },
            { change: "added", after: step.after },
          ]
        : [],
    );
  });
}

function inStretches(way: readonly Step[]): Step[][] {
  const stretches: Step[][] = [];
  for (const step of way) {
    const last = stretches.at(-1);
    if (last && (last[0]?.change === "same") === (step.change === "same")) last.push(step);
    else stretches.push([step]);
  }
  return stretches;
}

function isRewritten(steps: readonly Step[]): boolean {
  return steps.some(({ change }) => change === "removed") && steps.some(({ change }) => change === "added");
}

function isSlight(stretch: readonly Step[], before: readonly Token[], left: Step[], right: Step[]): boolean {
  const tokens = stretch.flatMap((step) => (step.change === "same" ? (before[step.before] ?? []) : []));
  const words = tokens.filter((token) => token.isWord);
  if (words.length === 0) return tokens.every((token) => /^\s*$/.test(token.key));
  return words.length === 1 && left.length >= 6 && right.length >= 6;
}

/** What went, then what came. */
function grouped(steps: readonly Step[]): Step[] {
  return [...steps.filter(({ change }) => change === "removed"), ...steps.filter(({ change }) => change === "added")];
}

function runsOf(way: readonly Step[], before: readonly Token[], after: readonly Token[]): Run[] {
  const pieces = way.map((step): { change: Run["change"]; token: Token; notes: string[] } => {
    if (step.change === "removed") return { change: "removed", token: before[step.before] as Token, notes: [] };
    const token = after[step.after] as Token;
    if (step.change === "added") return { change: "added", token, notes: [] };
    return { change: "same", token, notes: markNotes(before[step.before]?.marks ?? [], token.marks) };
  });
  // After swallowing, what went and what came alternate; within a stretch of changes they are told in two runs.
  return merged(inOrder(pieces)).map(({ change, tokens, notes }) => ({ change, nodes: nodesOf(tokens), notes }));
}

type Piece = { change: Run["change"]; token: Token; notes: string[] };

function inOrder(pieces: readonly Piece[]): Piece[] {
  const ordered: Piece[] = [];
  let added: Piece[] = [];
  for (const piece of pieces) {
    if (piece.change === "added") added.push(piece);
    else if (piece.change === "removed") ordered.push(piece);
    else {
      ordered.push(...added, piece);
      added = [];
    }
  }
  return [...ordered, ...added];
}

function merged(pieces: readonly Piece[]): { change: Run["change"]; tokens: Token[]; notes: string[] }[] {
  const runs: { change: Run["change"]; tokens: Token[]; notes: string[] }[] = [];
  for (const { change, token, notes } of pieces) {
    const last = runs.at(-1);
    if (last && last.change === change && last.notes.join() === notes.join()) last.tokens.push(token);
    else runs.push({ change, tokens: [token], notes });
  }
  return runs;
}
