import type { ArticleState } from "#db/vocabulary.ts";
import { type Day, dayOf } from "./days.ts";

/** What an entry of the calendar is: work, a plan, what will happen by itself, and what has happened. */
export const ENTRY_KINDS = ["due", "planned", "publish", "unpublish", "embargo", "published", "updated"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What stands on a day, before it is known what of it is shown. */
export type Place = { kind: EntryKind; articleId: string; at: Date };

export type Entry = Place & {
  title: string;
  section: string | null;
  assignee: string | null;
  state: ArticleState;
  /** When something of the article was last changed. */
  changedAt: Date;
  movable: boolean;
};

export type DayOfEntries<E> = { day: Day; entries: E[]; more: number };

/** The places of each day, the earliest first, at most so many of one day. `more`: how many of the day were left out. */
export function byDay<P extends Place>(
  places: readonly P[],
  days: readonly Day[],
  zone: string,
  most: number,
): DayOfEntries<P>[] {
  const onDay = Map.groupBy([...places].sort(inOrder), ({ at }) => dayOf(at, zone));
  return days.map((day) => {
    const all = onDay.get(day) ?? [];
    return { day, entries: all.slice(0, most), more: Math.max(0, all.length - most) };
  });
}

export function keyOf({ kind, articleId }: Place): string {
  return `${kind}.${articleId}`;
}

function inOrder(a: Place, b: Place): number {
  const kinds = ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind);
  return a.at.getTime() - b.at.getTime() || kinds || (a.articleId < b.articleId ? -1 : 1);
}
