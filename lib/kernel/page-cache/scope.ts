import { AsyncLocalStorage } from "node:async_hooks";
import { shared } from "#lib/kernel/shared.ts";

/** What a page says of itself while it is rendered. */
export type Noted = {
  /** Of everything read. */
  tags: Set<string>;
  /** What a view of it is counted as; null for what is not counted. The front hands it on and knows no more. */
  mark: string | null;
  /** How long it may be kept, should nothing purge it before. */
  seconds: number;
  /** When it is over even if nothing was changed, in milliseconds since 1970. */
  until: number;
  /** Whether it asked at what place of its list it begins. */
  turned: boolean;
  /** Whether it may be made of what another page read before it (remembered.ts). */
  remembers: boolean;
};

export const renderScope = shared("render-scope", () => new AsyncLocalStorage<Noted>());

export function nothingNoted(): Noted {
  const { POSITIVE_INFINITY: never } = Number;
  return { tags: new Set(), mark: null, seconds: never, until: never, turned: false, remembers: false };
}

/** Notes what a reader page was made of. Outside a cached render (preview, tests, CLI) it does nothing. */
export function tag(...tags: string[]): void {
  const scope = renderScope.getStore();
  for (const each of tags) scope?.tags.add(each);
}

/** Says what a view of this page is counted as. */
export function countAs(mark: string): void {
  const scope = renderScope.getStore();
  if (scope) scope.mark = mark;
}

/** Says that the page shows what changes by and by, with no event that could purge it: it is made anew after so long. */
export function keepAtMost(seconds: number): void {
  const scope = renderScope.getStore();
  if (scope) scope.seconds = Math.min(scope.seconds, seconds);
}

/** Says that the page is another one at each place of its list (key.ts). */
export function noteTurn(): void {
  const scope = renderScope.getStore();
  if (scope) scope.turned = true;
}

/** Notes when the page is over even if nothing was changed; the first of such moments counts. */
export function keepUntil(moment: Date): void {
  const scope = renderScope.getStore();
  if (scope) scope.until = Math.min(scope.until, moment.getTime());
}
