import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { askTo } from "#components/desk/media/ask-server.ts";
import { saidOf, whyNot } from "#components/desk/outcome.ts";
import { useRemedy } from "#components/ui/remedy.tsx";
import type { BulkResult } from "#lib/articles/bulk.ts";
import type { BulkInput } from "#lib/articles/bulk-schema.ts";
import type { Item } from "./choosing.tsx";

/** Those that were not changed, by the reason that was given. */
type Refused = { message: string; names: string[] };
export type Told = { words: string; tone: "done" | "error"; refused: Refused[]; undo?: () => void };
type Wish = { act: BulkInput["act"]; sectionId?: string | null; topicId?: string };

const DONE: Record<BulkInput["act"], string> = {
  trash: "put into the trash",
  restore: "restored",
  purge: "removed for good",
  section: "moved to the section",
  topic: "given the topic",
};
/** What is taken back at a stroke. */
const BACK: Partial<Record<BulkInput["act"], "trash" | "restore">> = { trash: "restore", restore: "trash" };

/** Changes of many at a stroke, with what became of each. `settled` hears which of them were refused. */
export function useBulk(settled: (refused: readonly string[]) => void) {
  const router = useRouter();
  const seeTo = useRemedy();
  const [pending, start] = useTransition();
  const [told, tell] = useState<Told | null>(null);

  const say = (words: string) => tell({ words, tone: "error", refused: [] });

  function run(wish: Wish, items: readonly Item[], isUndo = false): void {
    start(async () => {
      const ids = items.map(({ id }) => id);
      const ask = () => askTo<{ results: BulkResult[] }>("POST", "/api/desk/articles/bulk", { ...wish, ids });
      const answer = await seeTo(ask);
      if (!answer.ok) return say(Object.values(answer.fields ?? {})[0] ?? answer.message);
      const { results } = answer.result;
      const refused = new Set(results.flatMap(({ ok, id }) => (ok ? [] : [id])));
      const done = items.filter(({ id }) => !refused.has(id));
      settled([...refused]);
      const back = BACK[wish.act];
      const undo = back && !isUndo && done.length > 0 && (() => run({ act: back }, done, true));
      const words = saidOf(DONE[wish.act], done.length, results.length);
      const tone = refused.size > 0 ? ("error" as const) : ("done" as const);
      tell({ words, tone, refused: reasonsIn(results, items), ...(undo && { undo }) });
      router.refresh();
    });
  }

  return { run, told, pending, forget: () => tell(null), say };
}
export type Bulk = ReturnType<typeof useBulk>;

function reasonsIn(results: readonly BulkResult[], items: readonly Item[]): Refused[] {
  const names = new Map(items.map(({ id, name }) => [id, name]));
  const refused = results.flatMap((each) => (each.ok ? [] : [{ why: whyNot(each.problem), id: each.id }]));
  const reasons = Map.groupBy(refused, ({ why }) => why);
  return [...reasons].map(([message, each]) => ({ message, names: each.map(({ id }) => `“${names.get(id) ?? ""}”`) }));
}
