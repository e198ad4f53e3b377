import { useState } from "react";
import { everything, NOTHING, reaching, type Selection, toggled, without } from "#components/desk/many/selection.ts";
import type { NamedItem } from "#lib/media/desk-library.ts";
import { MOST_AT_ONCE } from "#lib/media/limits.ts";

/** What is selected of the answer to this question; another question begins with nothing. */
export function useChoosing(question: string, begin: Selection | null) {
  const [kept, setKept] = useState({ question, selection: begin ?? NOTHING });
  const selection = kept.question === question ? kept.selection : NOTHING;

  function change(next: (selection: Selection) => Selection): void {
    setKept((before) => ({
      question,
      selection: next(before.question === question ? before.selection : NOTHING),
    }));
  }
  return {
    selection,
    choose: (id: string, order: readonly string[] | null) =>
      change((before) => (order ? reaching(before, order, id) : toggled(before, id))),
    all: (items: readonly NamedItem[]) => change(() => everything(items.map(({ id }) => id), MOST_AT_ONCE)), // biome-ignore format: one thought
    only: (ids: readonly string[]) => change(() => ({ ids: new Set(ids), anchor: null })),
    drop: (ids: readonly string[]) => change((before) => without(before, ids)),
    clear: () => change(() => NOTHING),
  };
}
