import { and, asc, desc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, drafts } from "#db/schema/articles.ts";
import { sections } from "#db/schema/sections.ts";
import { type Review, reviews, stages } from "#db/schema/stages.ts";
import { visibleTo } from "#lib/articles/desk.ts";
import { allSections } from "#lib/articles/rows.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { namesOf } from "./desk-acts.ts";
import { type Standing, standingOf, thisRound, writersOf } from "./lifecycle.ts";
import { mayApproveSome, mayNow } from "./policy.ts";
import { followsText, loadWays } from "./rows.ts";
import { wayOf } from "./stages.ts";

/** A story that waits for the viewer. */
export type WaitingReview = {
  id: string;
  title: string;
  section: string | null;
  stage: string;
  /** Submitted to the viewer by name. */
  asked: boolean;
  /** Approved before, and changed since. */
  outdated: boolean;
  /** Who passed it on last, since when it waits, and what they said. */
  by: string | null;
  since: Date;
  note: string;
};

/** Stories on their way at any time; more than a newsroom has. */
const LOOKED_AT = 500;
const SHOWN = 100;

/** The stories that the viewer may approve where they stand, or was asked to by name; what waits longest comes first. */
export async function waitingFor(viewer: Viewer): Promise<WaitingReview[]> {
  const rows = await db()
    .select({ article: articles, draft: { hash: drafts.contentHash, savedBy: drafts.savedBy }, section: sections.name })
    .from(articles)
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isNotNull(articles.stageId), ne(articles.state, "trashed"), visibleTo(viewer)))
    .orderBy(desc(articles.stagedAt), desc(articles.id))
    .limit(LOOKED_AT);
  if (rows.length === 0) return [];
  const [ways, tree, followText] = await Promise.all([loadWays(db()), allSections(db()), followsText(db())]);
  const acts = await actsOf(rows.map(({ article }) => article.id));
  const waiting = rows.flatMap(({ article, draft, section }) => {
    const round = thisRound(acts.get(article.id) ?? [], article);
    const way = wayOf(ways, article.sectionId, tree);
    const { stageId } = article;
    const standing = standingOf({ stages: way, stageId, reviews: round, contentHash: draft.hash, followText });
    const may = mayNow(viewer, article, standing, writersOf(article.createdBy, draft.savedBy, round));
    const asked = standing.askedOf === viewer.id;
    if (!may.approve && !(asked && standing.at > 0)) return [];
    const { id, title, changedAt } = article;
    return [{ id, title, section, asked, changedAt, standing, last: round.at(-1) ?? null }];
  });
  const names = await namesOf(waiting.map(({ last }) => last?.byId ?? null));
  return waiting
    .map(({ id, title, section, asked, changedAt, standing, last }) => ({
      ...{ id, title, section, asked, stage: standing.here.name, outdated: isOutdated(standing) },
      by: last ? last.guestName || (names.get(last.byId ?? "") ?? null) : null,
      since: isOutdated(standing) ? changedAt : (last?.at ?? changedAt),
      note: last?.note ?? "",
    }))
    .toSorted((a, b) => a.since.getTime() - b.since.getTime())
    .slice(0, SHOWN);
}

/** Whether there may be anything that waits for somebody: they approve by right, or are named in some stage. */
export async function reviewsSome(viewer: Viewer): Promise<boolean> {
  if (mayApproveSome(viewer)) return true;
  const [named] = await db().select({ id: stages.id }).from(stages).where(eq(stages.approverId, viewer.id)).limit(1);
  return named !== undefined;
}

function isOutdated({ steps, at }: Standing): boolean {
  return steps[at]?.approval?.state === "outdated";
}

async function actsOf(ids: string[]): Promise<Map<string, Review[]>> {
  const rows = await db()
    .select()
    .from(reviews)
    .where(inArray(reviews.articleId, ids))
    .orderBy(asc(reviews.at), asc(reviews.id));
  return Map.groupBy(rows, ({ articleId }) => articleId);
}
