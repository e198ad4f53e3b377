import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { choiceField } from "../block-form.ts";
import { nodePlace } from "../node-place.ts";
import { CODE_ALIASES, CODE_LANGUAGES } from "./code-languages.ts";

type Options = { node: Node; editor: Editor; getPos: () => number | undefined };

/** Code with the choice of its language below. Colours are the reader's; here it is plain, so that typing stays quick. */
export function codeView({ node, editor, getPos }: Options): NodeView {
  let current = node;
  const dom = document.createElement("div");
  dom.className = "code-frame";
  const frame = document.createElement("pre");
  frame.className = "code";
  const words = document.createElement("code");
  frame.append(words);
  const { change } = nodePlace(editor, getPos, () => current);
  const language = choiceField("Language of the code", withOwn(languageOf(node)), (chosen) =>
    change({ language: chosen || null }),
  );
  language.row.classList.add("code-language");
  language.row.contentEditable = "false";
  dom.append(frame, language.row);
  language.show(languageOf(node));

  return {
    dom,
    contentDOM: words,
    update(next) {
      if (next.type !== current.type) return false;
      current = next;
      language.show(languageOf(next));
      return true;
    },
    stopEvent: (event) => language.row.contains(event.target as globalThis.Node),
    ignoreMutation: (mutation) => mutation.type !== "selection" && !words.contains(mutation.target),
  };
}

function languageOf(node: Node): string {
  const name = String(node.attrs.language ?? "");
  return CODE_ALIASES[name.toLowerCase()] ?? name;
}

/** A language that came with a paste stays a choice, though readers see it plain. */
function withOwn(language: string): Record<string, string> {
  return language in CODE_LANGUAGES ? CODE_LANGUAGES : { ...CODE_LANGUAGES, [language]: language };
}
