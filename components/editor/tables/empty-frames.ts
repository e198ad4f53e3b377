import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { unwrapped } from "../text-blocks/block-parts.ts";

/** Where a table was deleted out of its title and source, their words stay as paragraphs: without cells it could not be saved. */
export const EmptyFrames = Extension.create({
  name: "emptyFrames",
  addProseMirrorPlugins: () => [emptyFrames()],
});

export function emptyFrames(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _, { doc, tr }) {
      if (!transactions.some((each) => each.docChanged)) return null;
      doc.forEach((block, at) => {
        if (block.type.name === "tableFigure" && !hasCells(block.child(1))) dissolve(tr, block, at);
      });
      return tr.docChanged ? tr : null;
    },
  });
}

function hasCells(table: Node): boolean {
  return table.children.some((row) => row.childCount > 0);
}

function dissolve(tr: Transaction, frame: Node, at: number): void {
  const words = unwrapped(frame).filter(({ type }) => type.name !== "table");
  const place = tr.mapping.map(at);
  const paragraphs = words.length > 0 ? words : [frame.type.schema.node("paragraph")];
  tr.replaceWith(place, place + frame.nodeSize, paragraphs);
}
