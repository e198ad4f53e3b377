import { ListInput } from "#lib/articles/schema.ts";

const PLAIN = ListInput.parse({}) as Record<string, unknown>;

/** The one spelling of a list's query: what the list knows, without what goes without saying and without the page one was on. */
export function plainQuery(query: string): string {
  return queryOf(ListInput.parse(Object.fromEntries(new URLSearchParams(query))));
}

export function queryOf({ after: _, ...wish }: ListInput): string {
  const said = Object.entries(wish)
    .filter(([key, value]) => value && value !== PLAIN[key])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return new URLSearchParams(said as [string, string][]).toString();
}
