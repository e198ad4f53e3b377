import { sqlState } from "./sql-state.ts";

type Results<Work extends readonly unknown[]> = { -readonly [At in keyof Work]: Awaited<Work[At]> };

/** What PostgreSQL says to all that is asked after a question failed. */
const AFTER_A_FAILURE = "25P02";

/**
 * Statements of one transaction that do not wait for one another: a server takes them in one go. Waits for all of them, so
 * that none is still asked when the transaction is over, and then throws what went wrong first.
 */
export async function together<const Work extends readonly unknown[]>(...work: Work): Promise<Results<Work>> {
  const problems: unknown[] = [];
  const results = work.map(async (each) => {
    try {
      return await each;
    } catch (problem) {
      problems.push(problem);
      return undefined;
    }
  });
  const all = await Promise.all(results);
  // What failed because of it may be heard of before it.
  if (problems.length > 0) throw problems.find((each) => sqlState(each) !== AFTER_A_FAILURE) ?? problems[0];
  return all as Results<Work>;
}
