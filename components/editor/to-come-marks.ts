import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Stretch } from "#lib/content/to-come.ts";
import { changedBlocks } from "./changed-range.ts";
import { toComeInDoc } from "./to-come.ts";

/** Shows the writer what is still to come. Looks again only at the blocks that were touched. */
export const ToComeMarks = Extension.create({
  name: "toComeMarks",
  addProseMirrorPlugins: () => [toComePlugin()],
});

function toComePlugin(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, marksIn(doc, { from: 0, to: doc.content.size })),
      apply(tr, before) {
        const touched = changedBlocks(tr);
        if (!touched) return before;
        const moved = before.map(tr.mapping, tr.doc);
        return moved.remove(moved.find(touched.from, touched.to)).add(tr.doc, marksIn(tr.doc, touched));
      },
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

function marksIn(doc: Node, range: Stretch): Decoration[] {
  return toComeInDoc(doc, range).map(({ from, to }) => Decoration.inline(from, to, { class: "to-come" }));
}
