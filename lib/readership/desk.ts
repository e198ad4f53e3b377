import { and, desc, eq, gte, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { viewArticleHosts, viewArticles, viewPeriods } from "#db/schema/readership.ts";
import { sections } from "#db/schema/sections.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { branch, inOrder } from "#lib/sections/tree.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import { todayIn } from "./days.ts";
import { botSums, firstCounted, hostSums, sectionDays, sectionSums, siteDays, visibleDays } from "./desk-sums.ts";
import { titled, titleFor, topArticles } from "./desk-top.ts";
import { ARTICLE_HOSTS_DAYS, TOP } from "./limits.ts";
import { EVER, firstDayOf, type Period, type Step, stepsOf } from "./periods.ts";
import { seenNumbers, seesNumbers } from "./policy.ts";
import type { ReadershipWish } from "./schema.ts";
import { visibleTo } from "./scope.ts";
import type { ArticleReadership, Readership, SectionViews } from "./shapes.ts";

export type { ArticleReadership, Readership } from "./shapes.ts";

type Tree = Awaited<ReturnType<typeof allSections>>;

/** What was read in a period, as far as the viewer may know. A section out of their reach is not found. */
export async function deskReadership(
  viewer: Viewer,
  { period, section }: ReadershipWish,
  now: Date,
  limit = TOP,
): Promise<Readership> {
  if (!seesNumbers(viewer)) throw notFound("page");
  const [{ timeZone }, tree] = await Promise.all([deskSite(viewer), allSections()]);
  const [today, scope] = [todayIn(timeZone, now), seenNumbers(viewer)];
  const first = firstDayOf(period, today);
  const mine = scope.all ? tree.map(({ id }) => id) : [...scope.sections];
  const about = aboutWhat(tree, mine, scope.all, section);
  const within = about.what === "section" ? branch(tree, about.id) : null;

  const days = about.what === "site" ? await siteDays(first) : [];
  const counted: Step[] =
    about.what === "site"
      ? days.map(({ day, articles }) => ({ day, views: articles }))
      : await (about.what === "own" ? visibleDays(viewer, first) : sectionDays(within ?? mine, first));
  const [top, sums, since, site] = await Promise.all([
    topArticles(viewer, period, within, limit),
    about.what === "own" ? [] : sectionSums(first),
    firstCounted(),
    about.what === "site" ? siteSums(first, limit, days) : null,
  ]);
  const steps = stepsOf(period, today, counted);
  const shown = withBelow(tree, new Map(sums.map(({ id, views }) => [id, views])));
  const inReach = new Set(within ?? mine);
  return {
    ...{ about, today, first, steps, site, top, since },
    articles: sumOf(steps),
    sections: shown.filter(({ id, views }) => inReach.has(id) && views > 0),
  };
}

function aboutWhat(tree: Tree, mine: string[], all: boolean, section: string | undefined): Readership["about"] {
  if (section !== undefined) {
    const found = tree.find(({ id }) => id === section && mine.includes(id));
    if (!found) throw notFound("section");
    return { what: "section", id: found.id, name: found.name };
  }
  if (all) return { what: "site" };
  return { what: mine.length > 0 ? "sections" : "own" };
}

async function siteSums(first: number, limit: number, days: { others: number }[]): Promise<Readership["site"]> {
  const [hosts, bots] = await Promise.all([hostSums(first, limit), botSums(first)]);
  return { others: days.reduce((sum, { others }) => sum + others, 0), hosts, bots };
}

/** Each section with all below it, in the order of the tree. */
function withBelow(tree: Tree, own: Map<string, number>): SectionViews[] {
  return inOrder(tree).map(({ id, name, depth }) => {
    const views = branch(tree, id).reduce((sum, each) => sum + (own.get(each) ?? 0), 0);
    return { id, name, depth, views };
  });
}

/** The numbers of one article. What the viewer may not see is not found. */
export async function deskArticleReadership(
  viewer: Viewer,
  id: string,
  period: Period,
  now: Date,
  limit = TOP,
): Promise<ArticleReadership> {
  const [row] = await db()
    .select({ ...titled, path: articles.path })
    .from(articles)
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(eq(articles.id, id), visibleTo(viewer)));
  if (!row) throw notFound("article");
  const today = todayIn((await deskSite(viewer)).timeZone, now);
  const first = firstDayOf(period, today);
  const hostsSince = Math.max(first, today - ARTICLE_HOSTS_DAYS + 1);
  const [counted, hosts, [ever]] = await Promise.all([
    daysOf(id, first),
    hostsOf(id, hostsSince, limit),
    db()
      .select({ views: viewPeriods.views })
      .from(viewPeriods)
      .where(and(eq(viewPeriods.articleId, id), eq(viewPeriods.days, EVER))),
  ]);
  const steps = stepsOf(period, today, counted);
  const { state, path } = row;
  const title = titleFor(viewer, row);
  return {
    id,
    title,
    path,
    state,
    today,
    first,
    steps,
    views: sumOf(steps),
    ever: ever?.views ?? 0,
    hosts,
    hostsSince,
  };
}

function daysOf(id: string, first: number): Promise<Step[]> {
  const { day, views, articleId } = viewArticles;
  return db()
    .select({ day, views })
    .from(viewArticles)
    .where(and(eq(articleId, id), gte(day, first)));
}

function hostsOf(id: string, first: number, limit: number) {
  const { articleId, day, host, views } = viewArticleHosts;
  const sum = sql<number>`sum(${views})`.mapWith(Number);
  return db()
    .select({ name: host, views: sum })
    .from(viewArticleHosts)
    .where(and(eq(articleId, id), gte(day, first)))
    .groupBy(host)
    .orderBy(desc(sum), host)
    .limit(limit);
}

function allSections() {
  const { id, parentId, name, slug, path, position } = sections;
  return db().select({ id, parentId, name, slug, path, position }).from(sections);
}

function sumOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { views }) => sum + views, 0);
}
