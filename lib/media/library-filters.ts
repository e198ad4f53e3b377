import { and, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { fewMentioned, mentioned, outOfSight } from "#db/dialect/media-search.ts";
import { media, SHELVED, TRASHED, UNUSED, USAGE_ENDS, WITHOUT_ALT, WITHOUT_CREDIT } from "#db/schema/media.ts";
import { folderIdsUnder } from "./folder-tree.ts";
import type { LibraryInput } from "./schema.ts";
import { ENDING_SOON_MS } from "./usage-end.ts";
import { wordsAsked } from "./words.ts";

/**
 * From here on a set is large: its rows are met while walking the library in its order. A smaller one is taken whole and
 * sorted. Either way a page costs about the same, however much there is (tests/bench/library.ts).
 */
const LARGE = 300;

/** `ordered`: its index has what it finds newest first. `hidden`: the same condition where another index leads. */
type Filter = { plain: SQL; hidden: SQL; ordered: boolean };

/** `small` when the set was taken whole. */
export type Narrowing = { conditions: SQL[]; small: boolean };

export async function narrowing(wish: LibraryInput, now: Date): Promise<Narrowing> {
  const words = wordsAsked(wish.q);
  if (wish.q.trim() && words.length === 0) return { conditions: [sql`1 = 0`], small: true };
  const filters = await filtersOf(wish, now);
  if (wish.trashed) {
    const hidden = filters.map((filter) => filter.hidden);
    return { conditions: [TRASHED, ...hidden, ...(words.length ? [mentioned(words)] : [])], small: false };
  }
  const all = (pick: (filter: Filter) => SQL) => [SHELVED, ...filters.map(pick)];
  if (words.length > 0) {
    const few = await fewMentioned(words, LARGE);
    if (few) return { conditions: [few, ...all(({ hidden }) => hidden)], small: true };
  }
  const rest = words.length > 0 ? [mentioned(words)] : [];
  const byIndex = wish.sort === "added" && filters.every(({ ordered }) => ordered);
  if (!byIndex || filters.length > 1 || rest.length > 0) {
    const few = await smallest(filters);
    if (few) return { conditions: [few, ...all(({ hidden }) => hidden), ...rest], small: true };
  }
  return { conditions: [...all((filter) => (byIndex ? filter.plain : filter.hidden)), ...rest], small: false };
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
  const { kind, by, orientation, folder, usage, from, to } = wish;
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
    ...(from || to ? [added(from, to)] : []),
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

function added(from: Date | undefined, to: Date | undefined): Filter {
  const plain = and(from && gte(media.createdAt, from), to && lt(media.createdAt, to)) as SQL;
  return { plain, hidden: plain, ordered: true };
}
