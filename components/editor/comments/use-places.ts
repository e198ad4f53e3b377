import type { Editor } from "@tiptap/core";
import { startTransition, useEffect, useState } from "react";
import type { DeskThread } from "#lib/comments/desk.ts";
import { commentPlaces, findLost, type Marked, markComments } from "./comment-marks.ts";
import type { Places } from "./order.ts";
import type { Starting } from "./use-comments.ts";

const PAUSE = 400;
/** The words that somebody is about to say something about. */
export const STARTING = "new";

/** Marks in the text what is spoken of, and says where it stands: null until the text is there. */
export function usePlaces(
  editor: Editor | null,
  threads: readonly DeskThread[] | null,
  starting: Starting | null,
): Places | null {
  const [places, setPlaces] = useState<Places | null>(null);

  useEffect(() => {
    if (!editor || !threads) return;
    const all = threads.flatMap(({ id, anchor, resolved }): Marked[] =>
      anchor.on === "text" ? [{ id, anchor, quiet: resolved !== null }] : [],
    );
    const anchor = starting?.anchor;
    if (anchor?.on === "text") all.push({ id: STARTING, anchor, quiet: false });
    markComments(editor, all);
    setPlaces(commentPlaces(editor));
  }, [editor, threads, starting]);

  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (editor.isDestroyed) return;
      findLost(editor);
      const now = commentPlaces(editor);
      startTransition(() => setPlaces((before) => (before && sameOrder(before, now) ? before : now)));
    };
    const later = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return;
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    };
    editor.on("transaction", later);
    return () => {
      clearTimeout(timer);
      editor.off("transaction", later);
    };
  }, [editor]);
  return places;
}

/** Where exactly they stand matters to nobody but the text. */
function sameOrder(a: Places, b: Places): boolean {
  const order = (places: Places) =>
    [...places]
      .sort(([, one], [, other]) => one.from - other.from)
      .map(([id]) => id)
      .join();
  return order(a) === order(b);
}
