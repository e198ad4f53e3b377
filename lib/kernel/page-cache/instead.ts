import { nothingNoted, renderScope } from "#lib/kernel/page-cache/scope.ts";

/**
 * What stands at an address that no page answers. `mark` says under what its uses are counted; `page` is the address of
 * the page that says why there is nothing.
 */
export type Instead = { mark: string } & (
  | { status: 301 | 302 | 307 | 308; location: string; keepsQuery: boolean }
  | { status: 410 | 451; page: string; headers: [string, string][] }
);

/** What the site knows of old addresses. Paths come in their one spelling; all of these note tags. */
export type OldAddresses = {
  of: (path: string) => Promise<Instead | null>;
  /** An old address that is a path with parameters: its key, and what the parameters leave of the query. */
  withQuery: (path: string, query: string) => Promise<{ key: string; rest: string } | null>;
  at: (key: string) => Promise<Instead | null>;
};

/** Where nothing is known of any. */
export const NO_OLD_ADDRESSES: OldAddresses = {
  of: async () => null,
  withQuery: async () => null,
  at: async () => null,
};

/** Asks, and collects into `tags` what the answer rests on. */
export function noting<T>(tags: Set<string>, ask: () => Promise<T>): Promise<T> {
  return renderScope.run({ ...nothingNoted(), tags }, ask);
}
