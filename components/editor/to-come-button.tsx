import type { Editor } from "@tiptap/core";
import { useRef } from "react";
import { fieldId, goToField } from "./fields-props.ts";
import type { ToCome } from "./to-come.ts";

/** How much is still to come; each press leads to the next of them and selects it, to be written over. */
export function ToComeButton({ places, editor }: { places: readonly ToCome[]; editor: Editor | null }) {
  const last = useRef({ index: -1, count: 0 });
  if (places.length === 0) return null;

  function next() {
    // Where one was filled in, the next has moved into its place.
    const step = places.length < last.current.count ? 0 : 1;
    const index = Math.max(0, last.current.index + step) % places.length;
    last.current = { index, count: places.length };
    const place = places[index];
    if (place) goTo(place, editor);
  }

  return (
    <button type="button" className="text-button" onClick={next}>
      {places.length === 1 ? "One TK left" : `${places.length} TK left: next`}
    </button>
  );
}

function goTo({ field, from, to }: ToCome, editor: Editor | null): void {
  if (field === "body") {
    editor?.chain().focus().setTextSelection({ from, to }).scrollIntoView().run();
    return;
  }
  const element = document.getElementById(fieldId(field));
  element?.closest("details")?.setAttribute("open", "");
  goToField(field);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
    element.setSelectionRange(from, to);
}
