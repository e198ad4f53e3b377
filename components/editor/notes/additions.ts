import type { AnyExtension, NodeViewRendererProps } from "@tiptap/core";
import { CODE_OPTIONS } from "../code/code-keys.ts";
import { codeView } from "../code/code-view.ts";
import { formulaView } from "../maths/formula-view.ts";
import { citationView, noteView } from "./note-views.ts";

type View = (facts: NodeViewRendererProps) => ReturnType<typeof noteView>;
const shownBy = (view: View) => (extension: AnyExtension) => extension.extend({ addNodeView: () => view });

/** What the editor adds to code, formulas, citations and notes. */
export const NOTE_ADDITIONS: Record<string, (extension: AnyExtension) => AnyExtension> = {
  codeBlock: (extension) => shownBy(codeView)(extension).configure(CODE_OPTIONS),
  mathBlock: shownBy(formulaView),
  mathInline: shownBy(formulaView),
  footnoteRef: shownBy(citationView),
  footnote: shownBy(noteView),
};
