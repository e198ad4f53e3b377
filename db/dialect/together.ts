type Results<Work extends readonly unknown[]> = { -readonly [At in keyof Work]: Awaited<Work[At]> };

/**
 * Statements of one transaction that do not wait for one another: a server takes them in one go. Waits for all of them, so
 * that none is still asked when the transaction is over, and then throws what went wrong first.
 */
export async function together<const Work extends readonly unknown[]>(...work: Work): Promise<Results<Work>> {
  let first: { problem: unknown } | undefined;
  const results = work.map(async (each) => {
    try {
      return await each;
    } catch (problem) {
      // What fails after it may only say that the transaction has failed.
      first ??= { problem };
      return undefined;
    }
  });
  const all = await Promise.all(results);
  if (first) throw first.problem;
  return all as Results<Work>;
}
