import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Node, Schema } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { newBlockId } from "#lib/content/block-id.ts";
import { embedAt } from "#lib/content/embeds/providers.ts";
import { shownAddress } from "#lib/content/link-card.ts";
import { blockWithId, type Placed, replaceBlock } from "./block-places.ts";

/** What an address becomes on a line of its own: an embed where the service is known, else a card. */
export function blockFor(schema: Schema, address: string): Node {
  const id = newBlockId();
  const known = embedAt(address);
  return known
    ? schema.node("embed", { id, ...known, title: "" })
    : schema.node("linkCard", { id, url: address, title: "", description: "", site: "" });
}

export function cardFor(schema: Schema, { attrs }: Node): Node {
  const { id, url, title, thumbnailId = null } = attrs;
  return schema.node("linkCard", { id, url, title, description: "", site: "", thumbnailId });
}

/** The same as an embed; undefined when its address is of no service known here. */
export function embedFor(schema: Schema, { attrs }: Node): Node | undefined {
  const known = embedAt(attrs.url);
  const { id, title, thumbnailId = null } = attrs;
  return known && schema.node("embed", { ...known, id, title, thumbnailId });
}

/** A line with nothing but the link, under its title where it has one. */
export function lineFor(schema: Schema, { attrs }: Pick<Node, "attrs">): Node {
  const marks = [schema.mark("link", { href: attrs.url })];
  return schema.node("paragraph", { id: attrs.id }, schema.text(attrs.title || shownAddress(attrs.url), marks));
}

/** The line that holds the cursor, when it is empty and of the top level: there something else may stand instead. */
export function emptyLine(editor: Editor): Placed | undefined {
  const { $from, empty } = editor.state.selection;
  const { parent } = $from;
  if (!empty || $from.depth !== 1 || parent.type.name !== "paragraph" || parent.content.size > 0) return undefined;
  return { node: parent, at: $from.before() };
}

/** First the plain address, then the block as an act of its own: undo gives the address back. Resolves to the block's id. */
export function putAddress(editor: Editor, line: Placed, address: string): string {
  const { schema } = editor;
  const id = String(line.node.attrs.id ?? newBlockId());
  replaceBlock(editor, line, lineFor(schema, { attrs: { id, url: address, title: "" } }));
  const block = blockFor(schema, address);
  const { state, view } = editor;
  const written = blockWithId(editor, id) ?? line;
  const tr = closeHistory(state.tr).replaceWith(written.at, written.at + written.node.nodeSize, block);
  const after = written.at + block.nodeSize;
  if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, schema.node("paragraph", { id: newBlockId() }));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return String(block.attrs.id);
}
