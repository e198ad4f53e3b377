import { useState } from "react";
import { outcomeOf } from "#components/desk/many/outcome.ts";
import type { Told } from "#components/desk/many/told.tsx";
import type { NamedItem } from "#lib/media/desk-library.ts";
import type { BulkInput } from "#lib/media/schema.ts";
import { type Answer, changeMany } from "./ask.ts";
import type { LibraryOnScreen } from "./use-library.ts";

type Act = "describe" | "move" | "trash" | "restore" | "purge";
const DONE: Record<Act, string> = {
  describe: "changed",
  move: "moved",
  trash: "put into the trash",
  restore: "restored",
  purge: "removed for good",
};
type Options = {
  /** Whether they are no longer part of what is shown; they go at once, and come back when that was refused. */
  hides: boolean;
  /** Takes it back for those that it was done to. */
  undo?: (done: readonly NamedItem[]) => Promise<void>;
};

/** Changes of many at a stroke, with what became of each. `settled` hears which of them were refused. */
export function useBulk(library: LibraryOnScreen, settled: (refused: readonly string[], hides: boolean) => void) {
  const [told, setTold] = useState<Told | null>(null);

  async function run(
    act: Act,
    items: readonly NamedItem[],
    input: BulkInput,
    { hides, undo }: Options,
  ): Promise<Answer<void>> {
    const ids = items.map(({ id }) => id);
    setTold(null);
    if (hides) library.hide(ids);
    const answer = await changeMany(input);
    if (!answer.ok) {
      if (hides) library.show(ids);
      // What is wrong with a field is said beside it.
      if (Object.keys(answer.fields ?? {}).length === 0) setTold({ words: answer.message, tone: "error", refused: [] });
      return answer;
    }
    const { results } = answer.result;
    const names = new Map(items.map((item) => [item.id, item]));
    const refused = results.flatMap(({ ok, id }) => (ok ? [] : id));
    const done = items.filter(({ id }) => !refused.includes(id));
    if (hides) library.show(refused);
    library.put(
      results.flatMap((result) => {
        const before = names.get(result.id);
        return result.ok && result.item && before ? { ...before, ...result.item } : [];
      }),
    );
    settled(refused, hides);
    const outcome = outcomeOf(DONE[act], results, (id) => names.get(id)?.fileName ?? "");
    setTold({ ...outcome, ...(undo && done.length > 0 && { undo: () => void undo(done) }) });
    return { ok: true, result: undefined };
  }

  async function restore(items: readonly NamedItem[]): Promise<void> {
    const ids = items.map(({ id }) => id);
    const answer = await run("restore", items, { act: "restore", ids }, { hides: false });
    if (answer.ok) library.show(ids);
  }

  async function back(items: readonly NamedItem[]): Promise<void> {
    for (const [folderId, group] of Map.groupBy(items, (item) => item.folderId)) {
      const ids = group.map(({ id }) => id);
      const answer = await run("move", group, { act: "describe", ids, words: { folderId } }, { hides: false });
      if (answer.ok) library.show(ids);
    }
  }

  const idsOf = (items: readonly NamedItem[]) => items.map(({ id }) => id);
  return {
    told,
    forget: () => setTold(null),
    say: (words: string) => setTold({ words, tone: "error", refused: [] }),
    describe: (items: readonly NamedItem[], words: Record<string, unknown>) =>
      run("describe", items, { act: "describe", ids: idsOf(items), words }, { hides: false }),
    move: (items: readonly NamedItem[], folderId: string | null, hides: boolean) =>
      run("move", items, { act: "describe", ids: idsOf(items), words: { folderId } }, { hides, undo: back }),
    trash: (items: readonly NamedItem[]) =>
      run("trash", items, { act: "trash", ids: idsOf(items) }, { hides: true, undo: restore }),
    restore: (items: readonly NamedItem[]) =>
      run("restore", items, { act: "restore", ids: idsOf(items) }, { hides: true }),
    purge: (items: readonly NamedItem[]) => run("purge", items, { act: "purge", ids: idsOf(items) }, { hides: true }),
  };
}
export type Bulk = ReturnType<typeof useBulk>;
