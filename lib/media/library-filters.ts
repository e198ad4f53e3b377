import { and, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { fewMentioned, mentioned } from "#db/dialect/media-search.ts";
import { outOfSight } from "#db/dialect/out-of-sight.ts";
import { media, SHELVED, TRASHED, UNUSED, USAGE_ENDS, WITHOUT_ALT, WITHOUT_CREDIT } from "#db/schema/media.ts";
import { site } from "#db/schema/site.ts";
import { folderIdsUnder } from "./folder-tree.ts";
import { dateAfter } from "./partial-date.ts";
import type { LibraryInput } from "./schema.ts";
import { ENDING_SOON_MS, endOfDay, startOfDay } from "./usage-end.ts";
import { wordsAsked } from "./words.ts";

/**
 * From here on a set is large: its rows are met while walking the library in its order. A smaller one is taken whole and
 * sorted. Either way a page costs about the same, however much there is (tests/bench/library.ts).
 */
const LARGE = 300;

const DAY_MS = 24 * 60 * 60 * 1_000;

/** `ordered`: its index has what it finds newest first. `hidden`: the same condition where another index leads. */
type Filter = { plain: SQL; hidden: SQL; ordered: boolean };

/** `small` when the set was taken whole. `counted` finds the same rows by one index, where one does. */
export type Narrowing = { conditions: SQL[]; small: boolean; counted: SQL[] | null };

export async function narrowing(wish: LibraryInput, now: Date): Promise<Narrowing> {
  const words = wordsAsked(wish.q);
  if (wish.q.trim() && words.length === 0) return small([sql`1 = 0`]);
  const filters = await filtersOf(wish, now);
  if (wish.trashed) {
    const hidden = filters.map((filter) => filter.hidden);
    const conditions = [TRASHED, ...hidden, ...(words.length ? [mentioned(words)] : [])];
    return { conditions, small: false, counted: conditions.length === 1 ? conditions : null };
  }
  const all = (pick: (filter: Filter) => SQL) => [SHELVED, ...filters.map(pick)];
  if (words.length > 0) {
    const few = await fewMentioned(words, LARGE);
    if (few) return small([few, ...all(({ hidden }) => hidden)]);
  }
  const rest = words.length > 0 ? [mentioned(words)] : [];
  const byIndex = wish.sort === "added" && filters.every(({ ordered }) => ordered);
  if (!byIndex || filters.length > 1 || rest.length > 0) {
    const few = await smallest(filters);
    if (few) return small([few, ...all(({ hidden }) => hidden), ...rest]);
  }
  const conditions = [...all((filter) => (byIndex ? filter.plain : filter.hidden)), ...rest];
  const counted = filters.length < 2 && rest.length === 0 ? all(({ plain }) => plain) : null;
  return { conditions, small: false, counted };
}

function small(conditions: SQL[]): Narrowing {
  return { conditions, small: true, counted: null };
}

/** The rows of the first filter that lets few through. */
async function smallest(filters: Filter[]): Promise<SQL | null> {
  for (const { plain } of filters) {
    const some = await db().select({ id: media.id }).from(media).where(and(SHELVED, plain)).limit(LARGE);
    if (some.length < LARGE) return inArray(media.id, some.map(({ id }) => id)); // biome-ignore format: one thought
  }
  return null;
}

async function filtersOf(wish: LibraryInput, now: Date): Promise<Filter[]> {
  const { kind, by, orientation, folder, usage } = wish;
  return [
    ...(wish.unused ? [part(UNUSED, sql`NOT ${outOfSight(sql`used`)}`)] : []),
    ...(wish.withoutAlt
      ? [part(WITHOUT_ALT, sql`${outOfSight(sql`alt`)} = '' AND NOT decorative AND kind = 'picture'`)]
      : []),
    ...(wish.withoutCredit ? [part(WITHOUT_CREDIT, sql`${outOfSight(sql`credit`)} = '' AND kind <> 'document'`)] : []),
    ...(usage ? [usageEnding(usage, now)] : []),
    ...(folder ? [inFolders(folder === "none" ? [] : await folderIdsUnder(db(), folder))] : []),
    ...(by ? [column(sql`${media.createdBy}`, by)] : []),
    ...(orientation ? [column(sql`${media.orientation}`, orientation)] : []),
    ...(kind ? [column(sql`${media.kind}`, kind)] : []),
    ...(await added(wish, now)),
    ...taken(wish),
  ];
}

function part(plain: SQL, hidden: SQL): Filter {
  return { plain, hidden: sql`(${hidden})`, ordered: true };
}

function column(name: SQL, value: string): Filter {
  return { plain: sql`${name} = ${value}`, hidden: sql`${outOfSight(name)} = ${value}`, ordered: true };
}

/** Without folders: what lies in none. */
function inFolders(ids: string[]): Filter {
  const within = (name: SQL) => {
    if (ids.length === 0) return sql`${name} IS NULL`;
    return ids.length === 1 ? sql`${name} = ${ids[0]}` : sql`${name} IN ${ids}`;
  };
  const plain = sql`${media.folderId}`;
  return { plain: within(plain), hidden: within(outOfSight(plain)), ordered: ids.length < 2 };
}

function usageEnding(which: "ended" | "soon", now: Date): Filter {
  const moment = (at: Date) => sql.param(at, media.usageEndsAt);
  const soon = moment(new Date(now.getTime() + ENDING_SOON_MS));
  const ending = (at: SQL) =>
    which === "ended" ? sql`${at} <= ${moment(now)}` : sql`${at} >= ${moment(now)} AND ${at} < ${soon}`;
  const plain = sql`${media.usageEndsAt}`;
  return { plain: sql`${USAGE_ENDS} AND ${ending(plain)}`, hidden: ending(outOfSight(plain)), ordered: false };
}

async function added({ from, to, days }: LibraryInput, now: Date): Promise<Filter[]> {
  const first = days ? new Date(now.getTime() - days * DAY_MS) : await momentOf(from, startOfDay);
  const end = await momentOf(to, endOfDay);
  const plain = and(first && gte(media.createdAt, first), end && lt(media.createdAt, end));
  return plain ? [{ plain, hidden: plain, ordered: true }] : [];
}

/** A day is the site's. */
async function momentOf(time: Date | string | undefined, edge: typeof endOfDay): Promise<Date | undefined> {
  if (typeof time !== "string") return time;
  const [row] = await db().select({ timeZone: site.timeZone }).from(site).limit(1);
  return edge(time, row?.timeZone ?? "UTC");
}

function taken({ takenFrom, takenTo }: LibraryInput): Filter[] {
  if (!takenFrom && !takenTo) return [];
  const end = takenTo && dateAfter(takenTo);
  const within = (at: SQL) => and(sql`${at} >= ${takenFrom ?? "0"}`, end ? sql`${at} < ${end}` : undefined) as SQL;
  const plain = sql`${media.takenAt}`;
  return [{ plain: within(plain), hidden: within(outOfSight(plain)), ordered: false }];
}
