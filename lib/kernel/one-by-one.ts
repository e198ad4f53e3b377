import { type Problem, problemOf } from "./errors.ts";
import { log } from "./log.ts";

/** What became of one of many: done, with what there is to tell of it, or refused and why. */
export type OneOfMany<Done = object> = ({ id: string; ok: true } & Done) | { id: string; ok: false; problem: Problem };

/**
 * Does the same to many, one after the other, each a change of its own: one that is refused holds nobody up. `plainly` may say
 * better why one was refused.
 */
export async function oneByOne<Done extends object>(
  ids: readonly string[],
  act: (id: string) => Promise<Done>,
  plainly: (id: string, problem: Problem) => Promise<Problem> = async (_, problem) => problem,
): Promise<OneOfMany<Done>[]> {
  const results: OneOfMany<Done>[] = [];
  for (const id of new Set(ids)) {
    try {
      results.push({ id, ok: true, ...(await act(id)) });
    } catch (error) {
      const problem = await plainly(id, problemOf(error));
      if (problem.code === "internal") log().error({ error, id }, "one of many could not be changed");
      results.push({ id, ok: false, problem });
    }
  }
  return results;
}
