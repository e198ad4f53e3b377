/**
 * Where each page of a long list begins, in hops over its index: `at` answers what stands `hop` places after `from`, or at
 * the very beginning. Nothing is counted, and nothing but the beginnings is read.
 */
export async function pageStarts<Start>(
  size: number,
  at: (from: Start | undefined, hop: number) => Promise<Start | undefined>,
): Promise<Start[]> {
  const starts: Start[] = [];
  for (let hop = 0; ; hop = size) {
    const start = await at(starts.at(-1), hop);
    if (start === undefined) return starts;
    starts.push(start);
  }
}
