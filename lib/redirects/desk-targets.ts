import { desc, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import type { RedirectRule } from "#db/schema/redirect-rules.ts";
import { redirects } from "#db/schema/redirects.ts";
import { sections } from "#db/schema/sections.ts";
import { topics } from "#db/schema/topics.ts";
import { readable } from "./address.ts";
import { leads } from "./limits.ts";

/**
 * Where a rule leads, as its form and the list say it. `follows`: the record whose address that is; `problem`: why nobody
 * gets there now.
 */
export type DeskTarget = {
  address: string;
  follows: { what: "article" | "section" | "topic"; name: string } | null;
  problem: string | null;
};
type Placed = { name: string; address: string; live: boolean };

/** Where some rules lead, by their ids, and what answers at some addresses by itself, by the address as a rule has it. */
export async function targetsOf(rules: RedirectRule[]) {
  const ids = (of: "articleId" | "sectionId" | "topicId") => rules.flatMap((rule) => rule[of] ?? []);
  const [stories, places, subjects, standing] = await Promise.all([
    articlesAmong(ids("articleId")),
    sectionsAmong(ids("sectionId")),
    topicsAmong(ids("topicId")),
    standingAmong(rules.map(({ source }) => source)),
  ]);
  const targets = new Map(
    rules.flatMap((rule): [string, DeskTarget][] => {
      if (!leads(rule.status)) return [];
      const { articleId, sectionId, topicId } = rule;
      if (articleId) return [[rule.id, follows("article", stories.get(articleId))]];
      if (sectionId) return [[rule.id, follows("section", places.get(sectionId))]];
      if (topicId) return [[rule.id, follows("topic", subjects.get(topicId))]];
      const problem = rule.target === "" ? "What it led to was deleted." : null;
      return [[rule.id, { address: readable(rule.target), follows: null, problem }]];
    }),
  );
  return { targets, standing };
}

function follows(what: "article" | "section" | "topic", placed: Placed | undefined): DeskTarget {
  const problem = placed?.live ? null : "It is not live, so that nobody is led there.";
  return { address: placed?.address ?? "", follows: { what, name: placed?.name || "Untitled" }, problem };
}

async function articlesAmong(ids: string[]): Promise<Map<string, Placed>> {
  if (ids.length === 0) return new Map();
  const { id, path } = articles;
  const rows = await db()
    .select({ id, path, name: revisions.title })
    .from(articles)
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(inArray(id, ids));
  const gone = rows.filter((row) => row.path === null).map((row) => row.id);
  const past =
    gone.length > 0
      ? await db().select().from(redirects).where(inArray(redirects.articleId, gone)).orderBy(desc(redirects.createdAt))
      : [];
  return new Map(
    rows.map((row) => {
      const last = past.find(({ articleId }) => articleId === row.id)?.path;
      return [
        row.id,
        { name: row.name ?? "An article", address: `/${row.path ?? last ?? ""}`, live: row.path !== null },
      ];
    }),
  );
}

async function sectionsAmong(ids: string[]): Promise<Map<string, Placed>> {
  if (ids.length === 0) return new Map();
  const rows = await db().select().from(sections).where(inArray(sections.id, ids));
  return new Map(rows.map(({ id, name, path }) => [id, { name, address: `/${path}`, live: true }]));
}

async function topicsAmong(ids: string[]): Promise<Map<string, Placed>> {
  if (ids.length === 0) return new Map();
  const rows = await db().select().from(topics).where(inArray(topics.id, ids));
  return new Map(rows.map(({ id, name, slug }) => [id, { name, address: `/topics/${slug}`, live: true }]));
}

/** The names of live articles and sections at some addresses of rules. */
export async function standingAmong(addresses: string[]): Promise<Map<string, string>> {
  const plain = new Map(
    addresses.filter((each) => !/[?*:#]/.test(each)).map((each) => [decodeURIComponent(each.slice(1)), each]),
  );
  if (plain.size === 0) return new Map();
  const paths = [...plain.keys()];
  const [places, stories] = await Promise.all([
    db().select({ path: sections.path, name: sections.name }).from(sections).where(inArray(sections.path, paths)),
    db()
      .select({ path: articles.path, name: revisions.title })
      .from(articles)
      .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
      .where(inArray(articles.path, paths)),
  ]);
  return new Map([...places, ...stories].map(({ path, name }) => [plain.get(path as string) as string, name]));
}
