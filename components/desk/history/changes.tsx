"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";

/** Steps from change to change, by buttons and by keys, and folds what has none. */
export function Changes({ comparable, children }: { comparable: boolean; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [count, setCount] = useState(0);
  const [only, setOnly] = useState(false);

  const changes = () => [...(frame.current?.querySelectorAll<HTMLElement>("[data-change]") ?? [])];
  // The text of the page is another after each choice, so it is counted after each.
  useEffect(() => {
    const found = changes().length;
    if (found !== count) setCount(found);
  });

  function step(by: 1 | -1): void {
    const all = changes();
    if (all.length === 0) return;
    const focused = all.indexOf(document.activeElement as HTMLElement);
    const from = focused >= 0 ? focused : at - 1;
    const next = Math.min(Math.max(from + by, 0), all.length - 1);
    const target = all[next];
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "center" });
    setAt(next + 1);
  }

  function fold(): void {
    for (const stretch of frame.current?.querySelectorAll<HTMLDetailsElement>(".diff-stretch") ?? [])
      stretch.open = only;
    setOnly(!only);
  }

  const keys = useRef({ step, fold });
  keys.current = { step, fold };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (event.key === "j" || event.key === "n") keys.current.step(1);
      else if (event.key === "k" || event.key === "p") keys.current.step(-1);
      else if (event.key === "o") keys.current.fold();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  return (
    <div className="changes" ref={frame} data-only={only || undefined}>
      {comparable && (
        <div className="changes-bar" role="toolbar" aria-label="Changes">
          <Button look="quiet" onClick={() => step(-1)} aria-keyshortcuts="k">
            <span aria-hidden="true">↑</span> Previous <kbd>k</kbd>
          </Button>
          <Button look="quiet" onClick={() => step(1)} aria-keyshortcuts="j">
            <span aria-hidden="true">↓</span> Next <kbd>j</kbd>
          </Button>
          <span className="changes-count" role="status">
            {inWords(at, count)}
          </span>
          <Button look="quiet" aria-pressed={only} onClick={fold} aria-keyshortcuts="o">
            Only changes <kbd>o</kbd>
          </Button>
        </div>
      )}
      {children}
    </div>
  );
}

function inWords(at: number, count: number): string {
  if (count === 0) return "No changes";
  if (at > 0 && at <= count) return `${at} of ${count}`;
  return count === 1 ? "1 change" : `${count} changes`;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, dialog, [contenteditable]") !== null;
}
