import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { type Decoration, DecorationSet } from "@tiptap/pm/view";
import { changedBlocks, type Range } from "./changed-range.ts";

/** Shows what `find` answers for a range of whole blocks, and asks again only about those that were touched. */
export function blockDecorations(find: (doc: Node, range: Range) => Decoration[]): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, find(doc, { from: 0, to: doc.content.size })),
      apply(tr, before) {
        const touched = changedBlocks(tr);
        if (!touched) return before;
        const moved = before.map(tr.mapping, tr.doc);
        // The set also finds what only borders on the range.
        const old = moved
          .find(touched.from, touched.to)
          .filter(({ from, to }) => from >= touched.from && to <= touched.to);
        return moved.remove(old).add(tr.doc, find(tr.doc, touched));
      },
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}
