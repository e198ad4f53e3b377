import { Extension } from "@tiptap/core";
import { Fragment, type Node } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";

/** The schema fills an emptied gallery with a picture of nothing; here it goes, and the gallery with its last picture. */
export const WholeGalleries = Extension.create({
  name: "wholeGalleries",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _, { doc, tr }) =>
        transactions.some((each) => each.docChanged) ? withoutHollows(doc, tr) : null,
    }),
  ],
});

function withoutHollows(doc: Node, tr: Transaction): Transaction | null {
  doc.forEach((block, at) => {
    if (block.type.name !== "gallery") return;
    if (!block.children.some(isHollow)) return;
    const from = tr.mapping.map(at);
    const rest = block.children.filter((figure) => !isHollow(figure));
    if (rest.length > 0) tr.replaceWith(from, from + block.nodeSize, block.copy(Fragment.from(rest)));
    // A text is never without a block.
    else if (tr.doc.childCount === 1) tr.replaceWith(from, from + block.nodeSize, doc.type.schema.node("paragraph"));
    else tr.delete(from, from + block.nodeSize);
  });
  return tr.docChanged ? tr : null;
}

function isHollow(figure: Node): boolean {
  return !figure.attrs.mediaId;
}
