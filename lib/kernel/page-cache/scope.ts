import { AsyncLocalStorage } from "node:async_hooks";
import { shared } from "#lib/kernel/shared.ts";

/** What is known of a page that is being rendered. `until` is in milliseconds since 1970. */
export type Scope = { tags: Set<string>; until?: number };

/** Collects the tags of everything read while one page is rendered. */
export const renderScope = shared("render-scope", () => new AsyncLocalStorage<Scope>());

/** Notes what a reader page was made of. Outside a cached render (preview, tests, CLI) it does nothing. */
export function tag(...tags: string[]): void {
  const scope = renderScope.getStore();
  for (const each of tags) scope?.tags.add(each);
}

/** Notes when the page is over even if nothing was changed; the first of such moments counts. */
export function keepUntil(moment: Date): void {
  const scope = renderScope.getStore();
  if (scope) scope.until = Math.min(scope.until ?? Number.POSITIVE_INFINITY, moment.getTime());
}
