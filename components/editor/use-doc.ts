import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { useCallback, useSyncExternalStore } from "react";

/** The document on the screen. TipTap's own hook says nothing when the editor arrives, only when something changes. */
export function useDoc(editor: Editor | null): Node | null {
  const subscribe = useCallback(
    (changed: () => void) => {
      editor?.on("transaction", changed);
      return () => editor?.off("transaction", changed);
    },
    [editor],
  );
  return useSyncExternalStore(
    subscribe,
    () => editor?.state.doc ?? null,
    () => null,
  );
}
