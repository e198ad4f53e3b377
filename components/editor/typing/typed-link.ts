import { Extension, InputRule } from "@tiptap/core";
import { hrefFrom } from "#lib/content/href.ts";

/** "[words](address)" becomes a link, where the address is one that a link may lead to. */
export const TypedLink = Extension.create({
  name: "typedLink",
  addInputRules() {
    return [
      new InputRule({
        find: /(?<!!)\[([^[\]]+)\]\(([^()\s]+)\)$/,
        handler({ state, range, match }) {
          const [, words = "", address = ""] = match;
          const href = hrefFrom(address);
          const type = state.schema.marks.link;
          if (!href || !type) return null;
          const marks = [...state.doc.resolve(range.from).marks(), type.create({ href })];
          state.tr.replaceWith(range.from, range.to, state.schema.text(words, marks)).removeStoredMark(type);
        },
      }),
    ];
  },
});
