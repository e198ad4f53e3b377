import { closeHistory } from "@tiptap/pm/history";
import type { Node, NodeRange } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { blockWords } from "./block-names.ts";

/** What holds parts that move among themselves: the points of a list, the entries of a timeline, the blocks of the text. */
const MOVES_WITHIN = new Set(["doc", "bulletList", "orderedList", "taskList", "timeline", "gallery"]);

export type Step = -1 | 1;
export type Move = { tr: Transaction | null; words: string };

/** The blocks, or the points of one list, that the selection stands in. */
export function movedRange({ selection }: EditorState): NodeRange | null {
  return selection.$from.blockRange(selection.$to, (node) => MOVES_WITHIN.has(node.type.name));
}

/** Takes the neighbour to the other side, so that the cursor stays where it is in the words. Says what came of it. */
export function move(state: EditorState, step: Step, range = movedRange(state)): Move {
  if (!range) return { tr: null, words: "Nothing here can be moved." };
  const { parent, startIndex, endIndex, start, end } = range;
  if (parent.child(endIndex - 1).type.name === "footnotes") {
    return { tr: null, words: "Notes stay at the end of the text." };
  }
  const isDocument = parent.type.name === "doc";
  const neighbour = parent.maybeChild(step < 0 ? startIndex - 1 : endIndex);
  if (!neighbour || isEndOfText(parent, endIndex, step) || !stays(parent, startIndex, endIndex, step)) {
    const where = isDocument ? "of the text" : "here";
    return { tr: null, words: `Already the ${step < 0 ? "first" : "last"} ${where}.` };
  }
  const size = neighbour.nodeSize;
  const tr = state.tr;
  if (step < 0) tr.delete(start - size, start).insert(end - size, neighbour);
  else tr.delete(end, end + size).insert(start, neighbour);
  return {
    tr: closeHistory(tr.scrollIntoView()),
    words: `Moved ${step < 0 ? "above" : "below"} ${blockWords(neighbour)}.`,
  };
}

/** The empty line that waits at the end of the text is no place to go below. */
function isEndOfText(parent: Node, endIndex: number, step: Step): boolean {
  if (step < 0 || parent.type.name !== "doc" || endIndex !== parent.childCount - 1) return false;
  const last = parent.child(endIndex);
  return last.type.name === "paragraph" && last.content.size === 0;
}

/** Notes stay at the end of the text: the schema says so, and it is asked. */
function stays(parent: Node, startIndex: number, endIndex: number, step: Step): boolean {
  const children = [...parent.children];
  const moved = children.splice(startIndex, endIndex - startIndex);
  children.splice(startIndex + step, 0, ...moved);
  let match = parent.type.contentMatch;
  for (const { type } of children) {
    const next = match.matchType(type);
    if (!next) return false;
    match = next;
  }
  return match.validEnd;
}
