import type { Problem } from "#lib/kernel/errors.ts";

/** What became of one of many, as the server says it. */
type Result = { id: string } & ({ ok: true } | { ok: false; problem: Problem });
type Use = { articleId: string; title: string };
/** Those that were not changed, by the reason that was given, and the articles that it is about. */
export type Refused = { message: string; names: string[]; uses: Use[] };
export type Outcome = { words: string; tone: "done" | "error"; refused: Refused[] };

/** “47 changed, 3 not”, and of those that were not, why. */
export function outcomeOf(done: string, results: readonly Result[], nameOf: (id: string) => string): Outcome {
  const reasons = new Map<string, Refused>();
  for (const result of results) {
    if (result.ok) continue;
    const why = whyNot(result.problem);
    const reason = reasons.get(why) ?? { message: why, names: [], uses: [] };
    const { uses = [] } = (result.problem.details ?? {}) as { uses?: Use[] };
    reason.names.push(nameOf(result.id));
    reason.uses.push(...uses.filter((use) => !reason.uses.some(({ articleId }) => articleId === use.articleId)));
    reasons.set(why, reason);
  }
  return {
    words: saidOf(done, results.filter(({ ok }) => ok).length, results.length),
    tone: reasons.size > 0 ? "error" : "done",
    refused: [...reasons.values()],
  };
}

/** Why one of many was not changed: what is wrong with a field says more than that something is. */
function whyNot({ message, fields }: Problem): string {
  return Object.values(fields ?? {})[0] ?? message;
}

/** “47 changed, 3 not.” */
function saidOf(done: string, count: number, of: number): string {
  const said = count === 0 ? `None was ${done}` : `${counted(count)} ${done}`;
  return count === of || count === 0 ? `${said}.` : `${said}, ${of - count} not.`;
}

function counted(count: number): string {
  return count === 1 ? "One" : count.toLocaleString("en");
}
