import { renderScope } from "#lib/kernel/page-cache/scope.ts";

/** What a read returns, and the tags it noted. */
export async function noted<T>(read: () => Promise<T>): Promise<{ value: T; tags: Set<string> }> {
  const tags = new Set<string>();
  return { value: await renderScope.run({ tags }, read), tags };
}
