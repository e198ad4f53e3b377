import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Place } from "#lib/checks/findings.ts";
import { goToField } from "../fields-props.ts";

/** Leads to where a finding is put right. */
export function goToPlace(place: Place, editor: Editor | null): void {
  if ("field" in place) {
    goToField(place.field);
    return;
  }
  const found = editor && placeIn(editor.state.doc, place);
  if (!found) return;
  const chain = editor.chain().focus();
  (found.whole ? chain.setNodeSelection(found.at) : chain.setTextSelection(found.at)).scrollIntoView().run();
}

/** The first place to write in a block, of a picture in its credit; a block without words is selected whole. */
function placeIn(doc: Node, { block: id, mediaId }: Extract<Place, { block: string }>) {
  let found: { at: number; whole: boolean } | null = null;
  doc.forEach((block, at) => {
    if (found || String(block.attrs.id ?? "") !== id) return;
    found = { at: block.isAtom ? at : at + 1, whole: block.isAtom };
    if (mediaId === undefined) return;
    const picture = pictureIn(block, at, mediaId);
    if (picture !== null) found = { at: picture, whole: false };
  });
  return found as { at: number; whole: boolean } | null;
}

function pictureIn(block: Node, at: number, mediaId: string): number | null {
  if (isPicture(block, mediaId)) return creditOf(block, at);
  let found: number | null = null;
  block.descendants((node, offset) => {
    if (found === null && isPicture(node, mediaId)) found = creditOf(node, at + 1 + offset);
  });
  return found;
}

function isPicture({ type, attrs }: Node, mediaId: string): boolean {
  return type.name === "figure" && String(attrs.mediaId) === mediaId;
}

function creditOf(figure: Node, at: number): number {
  return at + 1 + figure.child(0).nodeSize + 1;
}
