import { Extension } from "@tiptap/core";
import { Decoration } from "@tiptap/pm/view";
import { blockDecorations } from "./block-decorations.ts";
import { toComeInDoc } from "./to-come.ts";

/** Shows the writer what is still to come. */
export const ToComeMarks = Extension.create({
  name: "toComeMarks",
  addProseMirrorPlugins: () => [
    blockDecorations((doc, range) =>
      toComeInDoc(doc, range).map(({ from, to }) => Decoration.inline(from, to, { class: "to-come" })),
    ),
  ],
});
