import { saidOf, whyNot } from "#components/desk/outcome.ts";
import type { BulkResult } from "#lib/media/bulk.ts";
import type { SeenUse } from "#lib/media/desk.ts";

export type Act = "describe" | "move" | "trash" | "restore" | "purge";
/** Things that were not changed, by the reason that was given. */
export type Refused = { message: string; names: string[]; uses: SeenUse[] };
export type Outcome = { words: string; refused: Refused[] };

const DONE: Record<Act, string> = {
  describe: "changed",
  move: "moved",
  trash: "put into the trash",
  restore: "restored",
  purge: "removed for good",
};

/** “47 changed, 3 not”, and of those that were not, why. */
export function outcomeOf(act: Act, results: readonly BulkResult[], nameOf: (id: string) => string): Outcome {
  const done = results.filter(({ ok }) => ok).length;
  const reasons = new Map<string, Refused>();
  for (const result of results) {
    if (result.ok) continue;
    const why = whyNot(result.problem);
    const reason = reasons.get(why) ?? { message: why, names: [], uses: [] };
    const { uses = [] } = (result.problem.details ?? {}) as { uses?: SeenUse[] };
    reason.names.push(nameOf(result.id));
    reason.uses.push(...uses.filter((use) => !reason.uses.some(({ articleId }) => articleId === use.articleId)));
    reasons.set(why, reason);
  }
  return { words: saidOf(DONE[act], done, results.length), refused: [...reasons.values()] };
}
