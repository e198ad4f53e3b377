import { and, eq, exists, inArray, ne, or, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { people } from "#db/schema/people.ts";
import { references } from "#db/schema/references.ts";
import { sections } from "#db/schema/sections.ts";
import { visibleTo } from "#lib/articles/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { addDays, beginningOf, type Day } from "./days.ts";
import { byDay, type DayOfEntries, type Entry, type EntryKind, keyOf, type Place } from "./entries.ts";
import { MOST_PLACES, placesBetween } from "./places.ts";
import { canReplan } from "./policy.ts";
import type { CalendarFilter } from "./schema.ts";

export type Calendar = {
  days: DayOfEntries<Entry>[] /** There is more in the span than was looked at. */;
  cut: boolean;
};
type Wish = CalendarFilter & { days: readonly Day[]; zone: string /** Entries shown of one day. */; most: number };

/** What stands on some days, as far as the viewer may see the articles. */
export async function deskCalendar(viewer: Viewer, { days, zone, most, ...filter }: Wish): Promise<Calendar> {
  const from = beginningOf(days[0] as Day, zone);
  const to = beginningOf(addDays(days.at(-1) as Day, 1), zone);
  const { places, cut } = await placesIn(viewer, from, to, filter);
  const shown = byDay(places, days, zone, most);
  const entries = await entriesOf(
    viewer,
    shown.flatMap((each) => each.entries),
  );
  const byKey = new Map(entries.map((entry) => [`${keyOf(entry)} ${entry.at.getTime()}`, entry]));
  const filled = shown.map(({ entries, ...day }) => ({
    ...day,
    entries: entries.flatMap((place) => byKey.get(`${keyOf(place)} ${place.at.getTime()}`) ?? []),
  }));
  return { days: filled, cut };
}

/** Everything between two moments, the earliest of each kind first, at most so many in all: for calendar programs. */
export async function calendarBetween(
  viewer: Viewer,
  { from, to, most, ...filter }: CalendarFilter & { from: Date; to: Date; most: number },
): Promise<Entry[]> {
  const { places } = await placesIn(viewer, from, to, filter);
  // What comes counts more than what was.
  const next = places.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most);
  const entries = await entriesOf(viewer, next);
  return entries.sort((a, b) => a.at.getTime() - b.at.getTime() || (keyOf(a) < keyOf(b) ? -1 : 1));
}

async function placesIn(viewer: Viewer, from: Date, to: Date, filter: CalendarFilter) {
  const seen = and(visibleTo(viewer), ne(articles.state, "trashed"), ...(await narrowedTo(filter)));
  const { marked, scheduled } = placesBetween(from, to, seen);
  const kinds: Place[][] = await Promise.all([
    ...Object.entries(marked).map(async ([kind, query]) =>
      (await query).map(({ articleId, at }) => ({ kind: kind as EntryKind, articleId, at: at as Date })),
    ),
    scheduled,
  ]);
  return { places: kinds.flat(), cut: kinds.some((each) => each.length === MOST_PLACES) };
}

/** A section with those below it; a person as the one who has it, or whose name is in the byline. */
async function narrowedTo({ section, person }: CalendarFilter): Promise<SQL[]> {
  const points = (role: "section" | "byline", id: string) =>
    exists(
      db()
        .select({ id: references.articleId })
        .from(references)
        .where(
          and(
            ...[eq(references.articleId, articles.id), eq(references.scope, "draft"), eq(references.role, role)],
            ...[eq(references.targetType, role === "byline" ? "author" : role), eq(references.targetId, id)],
          ),
        ),
    );
  const conditions = section ? [points("section", section)] : [];
  if (!person) return conditions;
  const [author] = await db().select({ id: authors.id }).from(authors).where(eq(authors.personId, person));
  const given = eq(articles.assigneeId, person);
  return [...conditions, author ? (or(given, points("byline", author.id)) as SQL) : given];
}

async function entriesOf(viewer: Viewer, places: readonly Place[]): Promise<Entry[]> {
  const ids = [...new Set(places.map(({ articleId }) => articleId))];
  if (ids.length === 0) return [];
  const rows = await db()
    .select({ article: articles, section: sections.name, assignee: people.name })
    .from(articles)
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(people, eq(people.id, articles.assigneeId))
    .where(and(inArray(articles.id, ids), visibleTo(viewer)));
  const byId = new Map(rows.map((row) => [row.article.id, row]));
  return places.flatMap((place) => {
    const row = byId.get(place.articleId);
    if (!row) return [];
    const { title, state, changedAt } = row.article;
    const isPlan = place.kind === "planned" || place.kind === "due";
    const movable = isPlan && canReplan(viewer, row.article, place.kind as "planned" | "due");
    return { ...place, title, state, changedAt, section: row.section, assignee: row.assignee, movable };
  });
}
