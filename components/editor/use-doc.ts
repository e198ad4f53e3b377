import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { useEffect, useState } from "react";

/** Milliseconds: after the last change, and at most since the first. */
const PAUSE = 150;
const LONGEST = 600;

/**
 * The document on the screen, as it stood in the last pause: what is said about a text need not be said at every key,
 * and in a long one must not. TipTap's own hook says nothing when the editor arrives.
 */
export function useDoc(editor: Editor | null): Node | null {
  const [doc, setDoc] = useState<Node | null>(editor?.state.doc ?? null);
  useEffect(() => {
    if (!editor) return setDoc(null);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let firstAt = 0;
    const look = () => {
      timer = undefined;
      setDoc(editor.state.doc);
    };
    const later = () => {
      if (timer === undefined) firstAt = Date.now();
      clearTimeout(timer);
      timer = setTimeout(look, Math.max(0, Math.min(PAUSE, firstAt + LONGEST - Date.now())));
    };
    look();
    editor.on("transaction", later);
    return () => {
      clearTimeout(timer);
      editor.off("transaction", later);
    };
  }, [editor]);
  return doc;
}
