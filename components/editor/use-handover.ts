import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import { type Kept, keepText } from "./keep-text.ts";
import type { Theirs } from "./save-outcome.ts";
import { sameText, textOf } from "./text.ts";
import type { ArticleText } from "./use-article-text.ts";
import type { LeaseListener, Writing } from "./use-lease.ts";
import type { Saving } from "./use-saving.ts";

type Parts = {
  id: string;
  writing: Writing;
  listener: { current: LeaseListener };
  saving: Saving;
  text: ArticleText;
  editor: Editor | null;
};

const RETRY_MS = 3_000;

/**
 * Where the pen passes from one tab to another: the one that gives it up sends nothing more, keeps what it had not saved,
 * and then reads along; the one that gets it goes on from the newest text. Answers where unsaved text was kept, if any.
 */
export function useHandover({ id, writing, listener, saving, text, editor }: Parts): Kept | null {
  const [kept, setKept] = useState<Kept | null>(null);
  const { lease, state } = writing;
  const { queue } = saving;
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  if (queue.hasUnsaved()) changedAt.current = Date.now();

  function adopt(theirs: Theirs): void {
    // Without its editor the text would be half of each.
    if (!editor || queue.hasUnsaved() || theirs.version <= queue.basedOn()) return;
    text.replace(textOf(theirs.content), editor);
    queue.tookTheirs(theirs.version, theirs.savedAt);
  }
  listener.current = {
    basedOn: queue.basedOn,
    as: () => saving.writer().id,
    newer: adopt,
    quietFor: () => Date.now() - changedAt.current,
    flush: () => queue.saveNow(),
  };

  const now = useRef({ text, editor, saving, writing });
  now.current = { text, editor, saving, writing };
  const reading = state.phase !== "mine";

  useEffect(() => {
    if (!reading) {
      if (queue.isHalted()) queue.resume();
      setKept(null);
      return;
    }
    queue.halt();
    let timer: ReturnType<typeof setTimeout> | undefined;
    void giveWay();
    return () => clearTimeout(timer);

    async function giveWay(): Promise<void> {
      await queue.settled();
      if (!queue.hasUnsaved()) return;
      const { text, editor, saving, writing } = now.current;
      try {
        const theirs = await writing.saved();
        const content = text.read(editor);
        if (theirs && !sameText(content, textOf(theirs.content))) {
          const { id: as, name } = saving.writer();
          setKept(await keepText({ id, as, label: `Text of ${name}, set aside`, version: queue.basedOn(), content }));
        }
        // A word that was being composed when the editor closed.
        if (!sameText(text.read(editor), content)) return await giveWay();
        if (theirs && lease.state().phase !== "mine") {
          text.replace(textOf(theirs.content), editor);
          queue.tookTheirs(theirs.version, theirs.savedAt);
        }
      } catch {
        // Until it has worked the text stays here and in the copy of this browser.
        timer = setTimeout(() => void giveWay(), RETRY_MS);
      }
    }
  }, [reading, queue, lease, id]);
  return kept;
}
