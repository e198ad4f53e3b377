import { useCallback, useEffect, useRef, useState } from "react";
import { forgetLastWords, keepLastWords } from "./last-words.ts";
import { forgetCopies, keepCopy, type LocalCopy, shelf } from "./local-copy.ts";
import type { Theirs } from "./save-outcome.ts";
import type { SaveQueue } from "./save-queue.ts";
import type { Person, SaveState } from "./save-state.ts";
import type { Tab } from "./tab.ts";
import type { Text } from "./text.ts";

export type Copies = {
  /** To be called after each change. */
  keep: () => void;
  /** The browser takes no copy: its storage is full or switched off. */
  failing: boolean;
};

type Parts = {
  id: string;
  tab: Tab;
  queue: SaveQueue;
  read: () => Text;
  writer: () => Person;
  state: SaveState<Theirs>;
};

/** Milliseconds from a change to the copy of it. Asking for an idle moment instead would cost the next key a frame. */
const PAUSE = 150;

/** Keeps a copy in this browser of whatever the server has not acknowledged. */
export function useLocalCopy({ id, tab, queue, read, writer, state }: Parts): Copies {
  const [failing, setFailing] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [key] = useState(() => `${id}.${tab.id}.${Math.random().toString(36).slice(2, 8)}`);
  const latest = useRef({ read, writer });
  latest.current = { read, writer };

  const copy = useCallback((): LocalCopy => {
    const { read, writer } = latest.current;
    const about = { key, article: id, tab: tab.id, version: queue.basedOn(), by: writer().id };
    return { ...about, at: Date.now(), text: read() };
  }, [key, id, queue, tab]);

  const keepNow = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!queue.hasUnsaved()) return;
    const made = copy();
    keepCopy(made).then(
      () => setFailing(false),
      () => setFailing(!keepLastWords(made)),
    );
  }, [queue, copy]);

  useEffect(() => {
    // Opened before the first word, so that the first copy need not wait for it.
    shelf().catch(() => setFailing(true));
  }, []);

  useEffect(() => {
    if ((state.phase !== "saved" && state.phase !== "taken") || queue.hasUnsaved()) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    forgetLastWords(key);
    forgetCopies([key]).catch(() => undefined);
  }, [state, queue, key]);

  useEffect(() => {
    const last = () => {
      if (!queue.hasUnsaved()) return;
      keepLastWords(copy());
      keepNow();
    };
    const hidden = () => document.visibilityState === "hidden" && keepNow();
    window.addEventListener("pagehide", last);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      last();
      window.removeEventListener("pagehide", last);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [queue, copy, keepNow]);

  const keep = useCallback(() => {
    timer.current ??= setTimeout(keepNow, PAUSE);
  }, [keepNow]);
  return { keep, failing };
}
