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
    const { message, fields, details } = result.problem;
    const why = Object.values(fields ?? {})[0] ?? message;
    const reason = reasons.get(why) ?? { message: why, names: [], uses: [] };
    const { uses = [] } = (details ?? {}) as { uses?: SeenUse[] };
    reason.names.push(nameOf(result.id));
    reason.uses.push(...uses.filter((use) => !reason.uses.some(({ articleId }) => articleId === use.articleId)));
    reasons.set(why, reason);
  }
  const not = results.length - done;
  const said = done === 0 ? `None was ${DONE[act]}` : `${counted(done)} ${DONE[act]}`;
  return { words: not === 0 || done === 0 ? `${said}.` : `${said}, ${not} not.`, refused: [...reasons.values()] };
}

function counted(count: number): string {
  return count === 1 ? "One" : count.toLocaleString("en");
}
