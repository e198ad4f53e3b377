import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { newBlockId } from "#lib/content/block-id.ts";
import { blockPlace } from "../block-place.ts";
import { openFormula } from "./formula-view.ts";

/** An empty formula at the cursor, with its field open. */
export function insertFormula(editor: Editor, kind: "mathBlock" | "mathInline", tex = ""): void {
  const { state, view } = editor;
  const { selection, schema } = state;
  const isBlock = kind === "mathBlock";
  const place = isBlock ? blockPlace(state, selection.from) : selection;
  const formula = schema.node(kind, isBlock ? { id: newBlockId(), tex } : { tex });
  const tr = state.tr.replaceWith(place.from, place.to, formula);
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, place.from)).scrollIntoView());
  openFormula(view, place.from);
}
