import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { textEnd } from "../notes/note-state.ts";
import { say } from "../voice.ts";
import { blockName, blockWords } from "./block-names.ts";
import { move, movedRange, type Step } from "./move.ts";

/** One block of the top level and where it begins. */
export type Block = { node: Node; at: number };

/** The block that the selection begins in. The section of notes is none: it stays where it is, and whole. */
export function blockHere({ state }: Editor): Block | null {
  const { $from } = state.selection;
  const at = $from.depth > 0 ? $from.before(1) : $from.pos;
  const block = blockAt(state.doc, at);
  return block?.node.type.name === "footnotes" ? null : block;
}

export function blockAt(doc: Node, at: number): Block | null {
  const node = at >= 0 && at < doc.content.size ? doc.nodeAt(at) : null;
  // Notes are no block among others: they stay where they are, and go one by one.
  return node && node.type.name !== "footnotes" && doc.resolve(at).depth === 0 ? { node, at } : null;
}

/** Moves what the selection stands in: a point within its list, else the block. */
export function moveHere(editor: Editor, step: Step): boolean {
  const { tr, words } = move(editor.state, step, movedRange(editor.state));
  if (tr) editor.view.dispatch(tr);
  say(editor, words);
  return true;
}

/** Moves a whole block, wherever the cursor stands. */
export function moveBlock(editor: Editor, { node, at }: Block, step: Step): number {
  const { doc } = editor.state;
  const range = doc.resolve(at).blockRange(doc.resolve(at + node.nodeSize), (each) => each.type.name === "doc");
  const neighbour = step < 0 ? doc.resolve(at).nodeBefore : doc.resolve(at + node.nodeSize).nodeAfter;
  const { tr, words } = move(editor.state, step, range);
  if (tr) editor.view.dispatch(tr);
  say(editor, words);
  return tr && neighbour ? at + step * neighbour.nodeSize : at;
}

export function duplicate(editor: Editor, { node, at }: Block): void {
  const { tr } = editor.state;
  const attrs = "id" in node.attrs ? { ...node.attrs, id: null } : node.attrs;
  const after = at + node.nodeSize;
  tr.insert(after, node.type.create(attrs, node.content, node.marks));
  place(editor, tr, after);
  say(editor, `Duplicated ${blockWords(node)}.`);
}

export function remove(editor: Editor, { node, at }: Block): void {
  const { tr, schema, doc } = editor.state;
  if (node.nodeSize < textEnd(doc)) tr.delete(at, at + node.nodeSize);
  else tr.replaceWith(at, at + node.nodeSize, schema.node("paragraph"));
  place(editor, tr, Math.min(at, tr.doc.content.size));
  say(editor, `${blockName(node)} deleted.`);
}

function place(editor: Editor, tr: typeof editor.state.tr, at: number): void {
  const node = tr.doc.nodeAt(at);
  const atom = node && !node.isTextblock && NodeSelection.isSelectable(node) && node.isAtom;
  tr.setSelection(atom ? NodeSelection.create(tr.doc, at) : TextSelection.near(tr.doc.resolve(at)));
  editor.view.dispatch(closeHistory(tr.scrollIntoView()));
  editor.view.focus();
}

export type Turn = { label: string; type: string; level?: number };

/** What a block of words may become. */
const TURNS: readonly Turn[] = [
  { label: "Paragraph", type: "paragraph" },
  { label: "Heading", type: "heading", level: 2 },
  { label: "Smaller heading", type: "heading", level: 3 },
  { label: "Smallest heading", type: "heading", level: 4 },
  { label: "Bulleted list", type: "bulletList" },
  { label: "Numbered list", type: "orderedList" },
  { label: "Task list", type: "taskList" },
  { label: "Quote", type: "blockquote" },
];
const LIST_ITEMS: Record<string, string> = { bulletList: "listItem", orderedList: "listItem", taskList: "taskItem" };

export function turnsOf(editor: Editor, { node }: Block): readonly Turn[] {
  if (!TURNS.some(({ type }) => type === node.type.name)) return [];
  return TURNS.filter(
    ({ type, level }) => type in editor.schema.nodes && !(type === node.type.name && level === node.attrs.level),
  );
}

/** In one step, so that one undo takes it back. */
export function turnInto(editor: Editor, { node, at }: Block, { type, level, label }: Turn): void {
  const chain = editor
    .chain()
    .focus()
    .command(({ tr }) => Boolean(closeHistory(tr)))
    .setTextSelection({ from: at + 1, to: at + node.nodeSize - 1 })
    .clearNodes();
  const item = LIST_ITEMS[type];
  if (item) chain.toggleList(type, item);
  else if (type === "blockquote") chain.wrapIn(type);
  else chain.setNode(type, level ? { level } : {});
  chain.run();
  // The words are not left selected: the next key would replace them.
  editor.commands.setTextSelection(editor.state.selection.to);
  say(editor, `Now a ${label.toLowerCase()}.`);
}
