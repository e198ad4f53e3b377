import { and, eq, inArray, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, drafts } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { people } from "#db/schema/people.ts";
import { references } from "#db/schema/references.ts";
import { sections } from "#db/schema/sections.ts";
import type { ArticleForm, ArticleState, ScheduledAct } from "#db/vocabulary.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { type Given, givenOf } from "#lib/plan/story.ts";
import { ownParts, partsVisibleTo, visibleAmong, visibleTo } from "./desk.ts";
import { narrowing, own } from "./desk-list-filters.ts";
import { orderOf } from "./desk-list-order.ts";
import { canPurge, canRestore, seesOwnAlone } from "./policy.ts";
import type { ListInput } from "./schema.ts";

export const PAGE_SIZE = 30;

export type DeskRow = {
  id: string;
  title: string;
  state: ArticleState;
  path: string | null;
  section: string | null;
  bylines: string[];
  changedAt: Date;
  changedBy: string | null;
  publishedAt: Date | null;
  mayRestore: boolean;
  form: ArticleForm;
  /** When it went into the trash, where it lies there, and whether the viewer may remove it for good. */
  trashedAt: Date | null;
  mayPurge: boolean;
  /** What it is called in the house, where that is another name. */
  workingTitle: string;
  /** What happens to it next by itself. */
  scheduled: { at: Date; act: ScheduledAct } | null;
  /** Who has it, and when it is due. */
  given: Given;
};
/** `after` is the cursor of the next page; null on the last. */
export type DeskList = { rows: DeskRow[]; after: string | null };

/** One page of the list of articles; "any" form: with the standing pages, which have a room of their own. Keyset, so that the thousandth page costs what the first does. */
export async function deskArticles(
  viewer: Viewer,
  wish: ListInput,
  { form = "article", now = new Date() }: { form?: ArticleForm | "any"; now?: Date } = {},
): Promise<DeskList> {
  const { along, conditions } = await narrowing(viewer, wish, now);
  if (form !== "any") conditions.push(eq(articles.form, form));
  const order = orderOf(wish.sort, along !== null);
  const parts = await Promise.all(
    (await scopesOf(viewer, wish)).map((scope) => {
      const places = db().select({ id: articles.id, key: order.key }).from(articles).$dynamic();
      if (along) places.innerJoin(references, and(eq(references.articleId, articles.id), along));
      return places
        .where(and(scope, ...conditions, ...order.after(wish.after)))
        .orderBy(...order.by)
        .limit(PAGE_SIZE + 1);
    }),
  );
  const found = parts.length === 1 ? (parts[0] as Place[]) : latestOf(parts.flat());
  const page = found.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    rows: await rowsOf(
      viewer,
      page.map((place) => place.id),
    ),
    after: found.length > PAGE_SIZE && last ? order.cursor(last) : null,
  };
}

/**
 * By the last change, parts that an index has in this order. In any other order the list is walked and each row asked, but
 * for what somebody has few of: that is taken whole.
 */
async function scopesOf(viewer: Viewer, { whose, sort, state }: ListInput): Promise<(SQL | undefined)[]> {
  const all = visibleAmong(viewer);
  const parts = whose ? ownParts(viewer.id) : partsVisibleTo(viewer);
  if (sort === "changed") return parts?.map((part) => and(part, all)) ?? [visibleTo(viewer)];
  return [and(all, whose || seesOwnAlone(viewer) ? await own(viewer, state) : undefined)];
}

type Place = { id: string; key: Date | string | null };

/** Of parts in the order of the last change, what comes first of all together. */
function latestOf(places: Place[]): Place[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const at = ({ key }: Place) => (key as Date).getTime();
  return [...byId.values()].sort((a, b) => at(b) - at(a) || (a.id < b.id ? 1 : -1)).slice(0, PAGE_SIZE + 1);
}

/** In the order of the ids. */
async function rowsOf(viewer: Viewer, ids: string[]): Promise<DeskRow[]> {
  if (ids.length === 0) return [];
  const rows = await db()
    .select({ article: articles, section: sections.name, bylines: drafts.bylines, changedBy: people.name })
    .from(articles)
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(people, eq(people.id, articles.changedBy))
    .where(and(inArray(articles.id, ids), visibleAmong(viewer)));
  const [names, given] = await Promise.all([namesOf(rows.flatMap((row) => row.bylines)), givenOf(viewer, ids)]);
  const byId = new Map(rows.map((row) => [row.article.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { form, title, state, path, changedAt, publishedAt, scheduledAt: at, scheduledAct: act } = row.article;
    const bylines = row.bylines.flatMap((author) => names.get(author) ?? []);
    const mayRestore = canRestore(viewer, row.article);
    return {
      id,
      form,
      title,
      state,
      path,
      changedAt,
      publishedAt,
      section: row.section,
      bylines,
      changedBy: row.changedBy,
      mayRestore,
      trashedAt: row.article.trashedAt,
      mayPurge: canPurge(viewer, row.article),
      workingTitle: row.article.workingTitle === title ? "" : row.article.workingTitle,
      scheduled: at && act && { at, act },
      given: given.get(id) ?? { assignee: null, dueAt: null },
    };
  });
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db()
    .select({ id: authors.id, name: authors.name })
    .from(authors)
    .where(inArray(authors.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
