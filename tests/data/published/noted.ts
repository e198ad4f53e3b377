import { nothingNoted, renderScope } from "#lib/kernel/page-cache/scope.ts";

/** What a read returns, and what it noted of the page that it is for. */
export async function noted<T>(read: () => Promise<T>) {
  const noted = nothingNoted();
  return { value: await renderScope.run(noted, read), ...noted };
}
