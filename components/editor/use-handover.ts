import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import { giveWay } from "./give-way.ts";
import { type Kept, keepText } from "./keep-text.ts";
import type { Theirs } from "./save-outcome.ts";
import { type Text, textOf } from "./text.ts";
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

  // Asked of the lease itself and at each word of the queue: between two drawings both may have turned more than once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them may be the last to turn
  useEffect(() => {
    if (lease.state().phase === "mine" && queue.isHalted()) queue.resume();
  }, [state, saving.state, lease, queue]);

  useEffect(() => {
    if (!reading) return setKept(null);
    queue.halt();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    void attempt();
    return () => {
      over = true;
      clearTimeout(timer);
    };

    async function attempt(): Promise<void> {
      const goesOn = () => !over && lease.state().phase !== "mine";
      const hands = {
        queue,
        goesOn,
        saved: () => now.current.writing.saved(),
        read: () => now.current.text.read(now.current.editor),
        async keep(content: Text) {
          const { id: as, name } = now.current.saving.writer();
          const asked = { id, as, label: `Text of ${name}, set aside`, version: queue.basedOn(), content };
          const place = await keepText(asked);
          if (goesOn()) setKept(place);
        },
        show: (shown: Text) => now.current.text.replace(shown, now.current.editor),
      };
      await giveWay(hands).catch(() => undefined);
      // Until it has worked the text stays here and in the copy of this browser.
      if (!over && queue.hasUnsaved()) timer = setTimeout(() => void attempt(), RETRY_MS);
    }
  }, [reading, queue, lease, id]);
  return kept;
}
