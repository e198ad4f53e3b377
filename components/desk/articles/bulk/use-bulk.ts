import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { outcomeOf } from "#components/desk/many/outcome.ts";
import type { Told } from "#components/desk/many/told.tsx";
import { askTo } from "#components/desk/media/ask-server.ts";
import { useRemedy } from "#components/ui/remedy.tsx";
import type { BulkResult } from "#lib/articles/bulk.ts";
import type { BulkInput } from "#lib/articles/bulk-schema.ts";
import type { Item } from "./choosing.tsx";

type OneOf<Input> = Input extends unknown ? Omit<Input, "ids"> : never;
/** What shall be done with all of them. */
export type Wish = OneOf<BulkInput>;

const DONE: Record<Wish["act"], string> = {
  trash: "put into the trash",
  restore: "restored",
  purge: "removed for good",
  section: "moved to the section",
  topic: "given the topic",
  assign: "given to nobody",
  due: "given the due date",
};
/** What is taken back at a stroke. */
const BACK: Partial<Record<Wish["act"], "trash" | "restore">> = { trash: "restore", restore: "trash" };

/**
 * Changes of many at a stroke, with what became of each, in the words of `done` where the act alone does not say it.
 * `settled` hears which of them were refused.
 */
export function useBulk(settled: (refused: readonly string[]) => void) {
  const router = useRouter();
  const seeTo = useRemedy();
  const [pending, start] = useTransition();
  const [told, tell] = useState<Told | null>(null);

  const say = (words: string) => tell({ words, tone: "error", refused: [] });

  function run(wish: Wish, items: readonly Item[], done = DONE[wish.act], isUndo = false): void {
    start(async () => {
      const ids = items.map(({ id }) => id);
      const ask = () => askTo<{ results: BulkResult[] }>("POST", "/api/desk/articles/bulk", { ...wish, ids });
      const answer = await seeTo(ask);
      if (!answer.ok) return say(Object.values(answer.fields ?? {})[0] ?? answer.message);
      const { results } = answer.result;
      const refused = new Set(results.flatMap(({ ok, id }) => (ok ? [] : [id])));
      const changed = items.filter(({ id }) => !refused.has(id));
      settled([...refused]);
      const back = BACK[wish.act];
      const undo = back && !isUndo && changed.length > 0 && (() => run({ act: back }, changed, DONE[back], true));
      const names = new Map(items.map(({ id, name }) => [id, `“${name}”`]));
      const outcome = outcomeOf(done, results, (id) => names.get(id) ?? "");
      tell({ ...outcome, ...(undo && { undo }) });
      router.refresh();
    });
  }

  return { run, told, pending, forget: () => tell(null), say };
}
export type Bulk = ReturnType<typeof useBulk>;
