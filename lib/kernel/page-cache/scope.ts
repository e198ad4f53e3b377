import { AsyncLocalStorage } from "node:async_hooks";
import { shared } from "#lib/kernel/shared.ts";

/** Collects the tags of everything read while one page is rendered. */
export const renderScope = shared("render-scope", () => new AsyncLocalStorage<{ tags: Set<string> }>());

/** Notes what a reader page was made of. Outside a cached render (preview, tests, CLI) it does nothing. */
export function tag(...tags: string[]): void {
  const scope = renderScope.getStore();
  for (const each of tags) scope?.tags.add(each);
}
