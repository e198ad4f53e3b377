import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { newBlockId } from "#lib/content/block-id.ts";
import { blockPlace } from "../block-place.ts";
import { blockFor } from "./address-blocks.ts";

/** Puts an embed or a card after the block of the cursor, in the place of an empty line. Answers its id. */
export function insertAddress(editor: Editor, address: string, asEmbed: boolean): string {
  const { schema } = editor;
  const block = asEmbed ? blockFor(schema, address) : schema.node("linkCard", { id: newBlockId(), url: address });
  insertBlock(editor, block);
  return String(block.attrs.id);
}

export function insertRelated(editor: Editor, articleId: string): void {
  insertBlock(editor, editor.schema.node("relatedArticle", { id: newBlockId(), articleId }));
}

function insertBlock(editor: Editor, block: Node): void {
  const { state, view } = editor;
  const { from, to } = blockPlace(state, state.selection.from);
  const tr = state.tr.replaceWith(from, to, block);
  const next = from + block.nodeSize;
  if (!tr.doc.nodeAt(next)?.isTextblock) tr.insert(next, state.schema.node("paragraph", { id: newBlockId() }));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, next + 1)).scrollIntoView());
  view.focus();
}
