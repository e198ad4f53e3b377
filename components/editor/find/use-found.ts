import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import { type Found, found, refresh } from "./find-plugin.ts";

/** A pause in typing, in milliseconds, after which the text is looked through again. */
const PAUSE = 200;

/** What was found, kept fresh while somebody goes on writing. */
export function useFound(editor: Editor): Found {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => editor.isDestroyed || refresh(editor), PAUSE);
    };
    editor.on("update", later);
    return () => {
      clearTimeout(timer);
      editor.off("update", later);
    };
  }, [editor]);
  const subscribe = useCallback(
    (changed: () => void) => {
      editor.on("transaction", changed);
      return () => editor.off("transaction", changed);
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => found(editor));
}
