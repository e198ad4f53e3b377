import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { startTransition, useEffect, useState } from "react";

/** Milliseconds: after the last change, and at most since the first. */
const PAUSE = 150;
const LONGEST = 600;

/**
 * The document on the screen, as it stood in the last pause: what is said about a text need not be said at every key,
 * and in a long one must not. TipTap's own hook says nothing when the editor arrives.
 */
export function useDoc(editor: Editor | null): Node | null {
  return useDocFact(editor, itself);
}

/**
 * What `of` says of the document in the last pause. Draws anew only when it says something else, and then between two
 * keys. `of` is a function of the module, not one made at each drawing; a simple value is compared by itself.
 */
export function useDocFact<Fact>(editor: Editor | null, of: (doc: Node | null) => Fact): Fact {
  const [fact, setFact] = useState(() => of(editor?.state.doc ?? null));
  useEffect(() => {
    const say = () => {
      const said = of(editor?.state.doc ?? null);
      startTransition(() => setFact(() => said));
    };
    say();
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let firstAt = 0;
    const look = () => {
      timer = undefined;
      say();
    };
    const later = () => {
      if (timer === undefined) firstAt = Date.now();
      clearTimeout(timer);
      timer = setTimeout(look, Math.max(0, Math.min(PAUSE, firstAt + LONGEST - Date.now())));
    };
    editor.on("transaction", later);
    return () => {
      clearTimeout(timer);
      editor.off("transaction", later);
    };
  }, [editor, of]);
  return fact;
}

function itself(doc: Node | null): Node | null {
  return doc;
}
