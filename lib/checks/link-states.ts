import { eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { redirects } from "#db/schema/redirects.ts";
import { sections } from "#db/schema/sections.ts";
import { topics } from "#db/schema/topics.ts";
import type { ArticleState } from "#db/vocabulary.ts";
import { isLive } from "#lib/articles/lifecycle.ts";
import { ledOn } from "#lib/redirects/led-on.ts";
import { RESERVED_SLUGS } from "#lib/sections/reserved.ts";
import type { LinkState } from "./link-findings.ts";

type Table = typeof topics | typeof authors;
type States = Record<string, LinkState>;

/** The targets among these that readers cannot open, each found by a key; what leads somewhere is not named. */
export async function linkStates(on: Database, targets: readonly string[]): Promise<States> {
  const ids = targets.flatMap((target) => (target.startsWith("article:") ? [target.slice("article:".length)] : []));
  const paths = targets.flatMap((target) => (target.startsWith("path:") ? [target.slice("path:".length)] : []));
  return { ...(await statesOfArticles(on, ids)), ...(await statesOfPaths(on, paths)) };
}

async function statesOfArticles(on: Database, ids: string[]): Promise<States> {
  if (ids.length === 0) return {};
  const rows = await on
    .select({ id: articles.id, state: articles.state })
    .from(articles)
    .where(inArray(articles.id, ids));
  const found = new Map(rows.map(({ id, state }) => [id, state]));
  return statesOf(ids, "article", (id) => stateOfLink(found.get(id)));
}

async function statesOfPaths(on: Database, paths: string[]): Promise<States> {
  // No address of ours holds a control character, and PostgreSQL refuses to be asked for a NUL.
  const asked = paths.filter((path) => !isOfTheSite(path) && !/\p{Cc}/u.test(path));
  const topicSlugs = await knownSlugs(on, topics, wordsUnder("topics", paths));
  const authorSlugs = await knownSlugs(on, authors, wordsUnder("authors", paths));
  const places = await knownPaths(on, asked);
  const old = await ledOn(
    on,
    asked.filter((path) => !places.has(path)),
  );
  return statesOf(paths, "path", (path) => {
    const [first = "", second = ""] = path.split("/");
    if (first === "topics" && second) return topicSlugs.has(second) ? null : "gone";
    if (first === "authors" && second) return authorSlugs.has(second) ? null : "gone";
    if (isOfTheSite(path)) return null;
    const place = places.get(path);
    if (place === undefined) return old.has(path) ? null : "gone";
    return place;
  });
}

/** The front page, and what the product itself answers. */
function isOfTheSite(path: string): boolean {
  return path === "" || RESERVED_SLUGS.has(path.split("/")[0] as string);
}

function wordsUnder(first: string, paths: string[]): string[] {
  return paths.flatMap((path) => {
    const [head, slug = ""] = path.split("/");
    return head === first && slug !== "" && !/\p{Cc}/u.test(slug) ? [slug] : [];
  });
}

async function knownSlugs(on: Database, table: Table, slugs: string[]): Promise<Set<string>> {
  if (slugs.length === 0) return new Set();
  const rows = await on.select({ slug: table.slug }).from(table).where(inArray(table.slug, slugs));
  return new Set(rows.map(({ slug }) => slug));
}

/** What stands at these paths, or stood there: null for what readers can open. */
async function knownPaths(on: Database, paths: string[]): Promise<Map<string, LinkState | null>> {
  if (paths.length === 0) return new Map();
  const moved = await on
    .select({ path: redirects.path, articleId: redirects.articleId, state: articles.state })
    .from(redirects)
    .leftJoin(articles, eq(articles.id, redirects.articleId))
    .where(inArray(redirects.path, paths));
  const live = await on.select({ path: articles.path }).from(articles).where(inArray(articles.path, paths));
  const places = await on.select({ path: sections.path }).from(sections).where(inArray(sections.path, paths));
  return new Map<string, LinkState | null>([
    ...moved.map(({ path, articleId, state }) => [path, articleId ? stateOfLink(state ?? undefined) : null] as const),
    ...[...live, ...places].map(({ path }) => [path as string, null] as const),
  ]);
}

function stateOfLink(state: ArticleState | undefined): LinkState | null {
  if (state === undefined) return "gone";
  if (isLive(state)) return null;
  return state === "withdrawn" || state === "trashed" ? state : "draft";
}

function statesOf(keys: string[], kind: "article" | "path", state: (key: string) => LinkState | null): States {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const found = state(key);
      return found ? [[`${kind}:${key}`, found]] : [];
    }),
  );
}
