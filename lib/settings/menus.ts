import type { MenuEntry, Menus } from "#db/schema/site.ts";

/** Entries at most. */
export const MENU_LIMITS = { head: 12, foot: 24 } as const;
export type MenuName = keyof Menus;

export type TargetKind = "section" | "topic" | "page";
/** What an entry leads to within the site, as a word and an id; null for an address. */
export function targetIn({ to }: MenuEntry): { kind: TargetKind; id: string } | null {
  if ("section" in to) return { kind: "section", id: to.section };
  if ("topic" in to) return { kind: "topic", id: to.topic };
  return "page" in to ? { kind: "page", id: to.page } : null;
}

/** As the record has it: “The continent (section 3f…)”. */
export function entryInWords(entry: MenuEntry): string {
  const target = targetIn(entry);
  const to = target ? `${target.kind} ${target.id}` : (entry.to as { url: string }).url;
  return entry.label ? `${entry.label} (${to})` : to;
}

/** Takes an entry one place up or down; at the end of the line nothing happens. */
export function moved<T>(entries: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  if (to < 0 || to >= entries.length) return [...entries];
  const next = [...entries];
  const [entry] = next.splice(from, 1);
  next.splice(to, 0, entry as T);
  return next;
}
