import type { ListInput } from "#lib/articles/schema.ts";

export const LIST = "/admin/articles";
export type Wish = ListInput;
export const PLAIN: Wish = { state: "open", q: "", sort: "changed" };

/** The address of a list, without what goes without saying. */
export function addressOf(wish: Partial<Wish>): string {
  const said = Object.entries(wish).filter(([key, value]) => value && value !== PLAIN[key as keyof Wish]);
  const query = new URLSearchParams(said as [string, string][]);
  return query.size > 0 ? `${LIST}?${query}` : LIST;
}

/** True when nothing is filtered; the order does not matter. */
export function isUnfiltered({ state, section, author, whose, q, assignee, due, priority, stage }: Wish): boolean {
  const planned = assignee || due || priority || stage;
  return state === "open" && !section && !author && !whose && !q && !planned;
}
