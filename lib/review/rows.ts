import { asc, eq } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { type Article, articles, type Draft } from "#db/schema/articles.ts";
import { site } from "#db/schema/site.ts";
import { type Review, reviews, stages } from "#db/schema/stages.ts";
import { storedContent } from "#lib/articles/content.ts";
import { allSections, type Loaded, loadArticle, touch } from "#lib/articles/rows.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { keepRevision } from "#lib/revisions/rows.ts";
import { momentAfter, type Standing, standingOf, thisRound, writersOf } from "./lifecycle.ts";
import { type Step, type Ways, wayOf, waysOf } from "./stages.ts";

/** What of an article its review goes by. */
export type Placed = Pick<Article, "id" | "sectionId" | "stageId" | "publishedAt" | "republishedAt" | "textOutAt">;

/** What a story's standing is told from, but for the text that it is asked of. */
export type ReviewFacts = { stages: readonly Step[]; stageId: string | null; reviews: Review[]; followText: boolean };

export async function loadWays(on: Database): Promise<Ways> {
  return waysOf(await on.select().from(stages).orderBy(asc(stages.position), asc(stages.id)));
}

/** The way that counts in a section. */
export async function stagesIn(on: Database, sectionId: string | null): Promise<readonly Step[]> {
  const ways = await loadWays(on);
  return ways.own.size === 0 ? ways.site : wayOf(ways, sectionId, await allSections(on));
}

export async function followsText(on: Database): Promise<boolean> {
  const [row] = await on.select({ follows: site.approvalsFollowText }).from(site).where(eq(site.id, 1));
  return row?.follows ?? true;
}

/** Of the story's present round: what was approved before its last publication is over. */
export async function reviewFacts(on: Database, article: Placed): Promise<ReviewFacts> {
  const all = await on
    .select()
    .from(reviews)
    .where(eq(reviews.articleId, article.id))
    .orderBy(asc(reviews.at), asc(reviews.id));
  return {
    stages: await stagesIn(on, article.sectionId),
    stageId: article.stageId,
    reviews: thisRound(all, article),
    followText: await followsText(on),
  };
}

/** The stages that have not approved exactly this text, by name; none when every approval is there. For the publish check. */
export async function missingApprovals(on: Database, article: Placed, contentHash: string): Promise<string[]> {
  return standingOf({ ...(await reviewFacts(on, article)), contentHash }).missing;
}

/** The same of a story that was submitted in this round; none of one that nobody was asked about. */
export async function unapprovedIn(on: Database, article: Placed, contentHash: string): Promise<string[]> {
  const facts = await reviewFacts(on, article);
  return facts.reviews.some(({ act }) => act === "submitted") ? standingOf({ ...facts, contentHash }).missing : [];
}

export type Reviewed = Loaded & { facts: ReviewFacts; standing: Standing<Review>; writers: string[] };

export async function loadReview(tx: Transaction, { id }: { id: string }): Promise<Reviewed> {
  return withReview(tx, await loadArticle(tx, { id }));
}

export async function withReview(on: Database, loaded: Loaded): Promise<Reviewed> {
  const { article, draft } = loaded;
  const facts = await reviewFacts(on, article);
  return {
    ...{ ...loaded, facts },
    standing: standingOf({ ...facts, contentHash: draft.contentHash }),
    writers: writersOf(article.createdBy, draft.savedBy, facts.reviews),
  };
}

/** The stage that the person saw, among those of the story; where it stands now when that one is gone. */
export function stageSeen({ facts, standing }: Reviewed, stageId: string): Step {
  return facts.stages.find(({ id }) => id === stageId) ?? standing.here;
}

/** Refuses what was meant for another text or another stage than the present ones. Throws AppError conflict. */
export function refuseMoved(
  { draft, standing }: Pick<Reviewed, "draft" | "standing">,
  seen: { version: number; stageId: string },
): void {
  if (seen.stageId !== standing.here.id)
    throw new AppError(
      "conflict",
      `This story has moved meanwhile: it stands in “${standing.here.name}” now. Nothing was changed.`,
      { details: { version: draft.version, stageId: standing.here.id } },
    );
  if (seen.version !== draft.version)
    throw new AppError("conflict", "The text changed while you were looking at it. Read it once more, then decide.", {
      details: { version: draft.version, stageId: standing.here.id },
    });
}

type Act = Pick<Review, "act" | "note"> & {
  to: Step;
  toPersonId?: string | null;
  guest?: { name: string; linkId: string };
};

/** Writes down what was done with a story, by whom and about which text. */
export async function addReview(
  tx: Transaction,
  { article, draft, facts, standing }: Reviewed,
  { act, note, to, toPersonId = null, guest }: Act,
  { actor, now }: Pick<Context, "actor" | "now">,
): Promise<Review> {
  const by = actor.type === "person" ? actor.id : null;
  const at = momentAfter(facts.reviews, article, now);
  const revisionId = act === "submitted" ? (await keepSubmitted(tx, { article, draft }, by, now)).id : null;
  const row: Review = {
    ...{ id: newId(), articleId: article.id, act, note, at, toPersonId, revisionId },
    ...{ stageId: standing.here.id, stageName: standing.here.name, toStageId: to.id, toStageName: to.name },
    ...{ contentHash: draft.contentHash, draftVersion: draft.version },
    ...{ byId: by, guestName: guest?.name ?? "", guestLinkId: guest?.linkId ?? null },
  };
  await tx.insert(reviews).values(row);
  return row;
}

/** Keeps on the article where it stands; the first stage is kept as none, so that few articles have any. */
export async function moveTo(
  tx: Transaction,
  { article, facts }: Pick<Reviewed, "article" | "facts">,
  stageId: string | null,
  by: Pick<Context, "actor" | "now">,
  more: { assigneeId?: string | null } = {},
): Promise<void> {
  const first = stageId === null || stageId === facts.stages[0]?.id;
  const stagedAt = first ? null : by.now;
  await tx
    .update(articles)
    .set({ stageId: first ? null : stageId, stagedAt, ...more })
    .where(eq(articles.id, article.id));
  await touch(tx, article.id, by);
}

function keepSubmitted(
  tx: Transaction,
  { article, draft }: { article: Article; draft: Draft },
  by: string | null,
  now: Date,
) {
  const facts = { articleId: article.id, label: null, draftVersion: draft.version };
  return keepRevision(tx, { ...facts, revisionKind: "submitted", createdBy: by, createdAt: now }, storedContent(draft));
}
