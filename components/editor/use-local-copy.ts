import { useCallback, useEffect, useRef } from "react";
import { forgetLocally, keepLocally, localCopies, localCopyKey } from "./local-copy.ts";
import type { SaveQueue } from "./save-queue.ts";
import type { Text } from "./text.ts";

/** Milliseconds between a change and the copy of it: short enough for a crash, long enough not to slow typing. */
const PAUSE = 300;

/** Keeps a copy in this browser of whatever the server has not acknowledged. Returns what to call after each change. */
export function useLocalCopy(id: string, queue: SaveQueue, read: () => Text, allSaved: boolean): () => void {
  const tab = useTab();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(read);
  latest.current = read;

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!queue.hasUnsaved()) return;
    const version = queue.basedOn();
    const key = localCopyKey(id, version, tab);
    keepLocally(localStorage, { key, version, at: Date.now(), text: latest.current() });
  }, [id, queue, tab]);

  useEffect(() => {
    if (!allSaved) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    const keys = localCopies(localStorage, id).map((copy) => copy.key);
    forgetLocally(
      localStorage,
      keys.filter((key) => key.endsWith(`.${tab}`)),
    );
  }, [allSaved, id, tab]);

  useEffect(() => {
    window.addEventListener("pagehide", keep);
    return () => window.removeEventListener("pagehide", keep);
  }, [keep]);

  return useCallback(() => {
    timer.current ??= setTimeout(keep, PAUSE);
  }, [keep]);
}

function useTab(): string {
  const tab = useRef("");
  tab.current ||= Math.random().toString(36).slice(2, 10);
  return tab.current;
}
