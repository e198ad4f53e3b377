import { and, eq, exists, gte, inArray, ne, type SQL, sql } from "drizzle-orm";
import { db, rows } from "#db/client.ts";
import { articlesMatching, commonWords } from "#db/dialect/search.ts";
import { articles } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { ownAmong, ownParts } from "./desk.ts";
import { planned } from "./desk-list-plan.ts";
import { seesAll } from "./policy.ts";
import type { ListInput } from "./schema.ts";

/**
 * From here on a set is large: its articles are met while walking the list in its order. A smaller one is taken whole and
 * sorted. Either way a page costs about the same, however many articles there are (tests/bench/desk.ts).
 */
const LARGE = 300;

/** `along`: the references whose own order is the order of the list. */
export type Narrowing = { along: SQL | null; conditions: (SQL | undefined)[] };

export async function narrowing(viewer: Viewer, wish: ListInput, now: Date): Promise<Narrowing> {
  const { state, section, author, q, sort } = wish;
  const targets = [author && pointsAt("author", author), section && pointsAt("section", section)].filter(
    (each) => each !== undefined && each !== "",
  );
  // Whoever sees few articles finds them faster by who began them.
  const along = sort === "changed" && seesAll(viewer) ? (targets.shift() ?? null) : null;
  const plan = await planned(viewer, wish, now);
  const conditions = await Promise.all([inState(state), ...targets.map(referring), ...plan.map(met), matching(q)]);
  return { along, conditions };
}

/** What the viewer began or was given. */
export async function own(viewer: Viewer, state: ListInput["state"]): Promise<SQL> {
  const found = await Promise.all(
    ownParts(viewer.id).map(async (part) => {
      const where = and(part, state === "scheduled" ? undefined : await inState(state));
      return db().select({ id: articles.id }).from(articles).where(where).limit(LARGE);
    }),
  );
  if (found.some((each) => each.length === LARGE)) return ownAmong(viewer);
  const ids = found.flat().map(({ id }) => id);
  return inArray(articles.id, ids);
}

async function inState(state: ListInput["state"]): Promise<SQL | undefined> {
  if (state === "scheduled") return scheduled();
  if (state === "open") return ne(articles.state, "trashed");
  return state === "all" ? undefined : eq(articles.state, state);
}

async function scheduled(): Promise<SQL> {
  // As a range, since SQLite looks for one in an index and not for what is not null.
  return met(gte(articles.scheduledAt, new Date(0)));
}

/** A set of articles, taken whole where it is small. */
async function met(which: SQL): Promise<SQL> {
  const ids = () => db().select({ id: articles.id }).from(articles).where(which);
  return (await ids().limit(LARGE)).length < LARGE ? inArray(articles.id, ids()) : which;
}

function pointsAt(type: "section" | "author", id: string): SQL {
  const role = type === "author" ? "byline" : "section";
  return and(
    eq(references.scope, "draft"),
    eq(references.role, role),
    eq(references.targetType, type),
    eq(references.targetId, id),
  ) as SQL;
}

async function referring(target: SQL): Promise<SQL> {
  const ids = () => db().select({ id: references.articleId }).from(references);
  const some = await ids().where(target).limit(LARGE);
  return some.length < LARGE
    ? inArray(articles.id, ids().where(target))
    : exists(ids().where(and(eq(references.articleId, articles.id), target)));
}

async function matching(q: string): Promise<SQL | undefined> {
  const found = articlesMatching(q);
  if (!found) return undefined;
  const common = await commonWords(q);
  if (common) return common;
  const some = await rows(sql`SELECT article_id FROM ${found} AS found LIMIT ${LARGE}`);
  if (some.length === 0) return sql`1 = 0`;
  return some.length < LARGE
    ? sql`${articles.id} IN ${found}`
    : sql`EXISTS (SELECT 1 FROM ${found} AS found WHERE found.article_id = ${articles.id})`;
}
