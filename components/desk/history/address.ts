import type { HistoryInput } from "#lib/revisions/schema.ts";

/** The history with another choice; what is as it usually is stays out of the address. */
export function historyAddress(id: string, wish: HistoryInput, change: Partial<HistoryInput> = {}): string {
  const { show, kind, after, ...rest } = { ...wish, ...change };
  const words = new URLSearchParams();
  if (show !== "now") words.set("show", show);
  if (rest.with) words.set("with", rest.with);
  if (kind !== "all") words.set("kind", kind);
  if (after !== undefined) words.set("after", String(after));
  const query = words.toString();
  return `/admin/articles/${id}/history${query ? `?${query}` : ""}`;
}
