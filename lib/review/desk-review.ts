import { and, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type Article, articles, drafts } from "#db/schema/articles.ts";
import { visibleTo } from "#lib/articles/desk.ts";
import { canEdit, canSee } from "#lib/articles/policy.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { type DeskAct, deskActs, namesOf } from "./desk-acts.ts";
import { activeNames, activeViewers, approversOf } from "./people.ts";
import { type MayNow, mayNow } from "./policy.ts";
import { withReview } from "./rows.ts";
import type { Step } from "./stages.ts";

type Named = { id: string; name: string };

/** One stage as the track shows it. `by`: who approved, when there was an approval of this or of an earlier text. */
export type DeskStep = {
  id: string;
  name: string;
  place: "behind" | "here" | "ahead";
  approval: { state: "given" | "outdated" | "missing"; by: string | null; at: Date | null } | null;
  /** Who is asked alone; null where it is whoever has the right. */
  approver: string | null;
  fourEyes: boolean;
};

/** Where a story stands, and what the viewer may do about it. */
export type DeskReview = {
  /** The draft that this is told of. */
  version: number;
  steps: DeskStep[];
  here: Named;
  next: Named | null;
  asksApproval: boolean;
  ready: boolean;
  /** Whether a change of the text asks for approval again. */
  followText: boolean;
  may: MayNow;
  askedOf: string | null;
  assignee: string | null;
  /** To whom it may be submitted, and to whom it may be given. */
  approvers: Named[];
  writers: Named[];
  acts: DeskAct[];
};

/** Throws not-found for an article that the viewer may not see. */
export async function deskReview(viewer: Viewer, id: string): Promise<DeskReview> {
  const [row] = await db()
    .select({ article: articles, draft: drafts })
    .from(articles)
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .where(and(eq(articles.id, id), visibleTo(viewer)));
  if (!row) throw notFound("article");
  const { article, draft, facts, writers, standing } = await withReview(db(), { ...row, live: null });
  const may = mayNow(viewer, article, standing, writers);
  const { here, next, at, askedOf } = standing;
  const all = may.submit || may.handOver ? await activeViewers(db()) : [];
  const names = await namesOf([
    ...[askedOf, article.assigneeId],
    ...standing.steps.map(({ approval }) => (approval && "review" in approval ? approval.review.byId : null)),
  ]);
  const named = await activeNames(
    db(),
    facts.stages.map(({ approverId }) => approverId),
  );
  const nameOf = (person: string | null) => (person === null ? null : (names.get(person) ?? null));
  return {
    version: draft.version,
    steps: standing.steps.map(({ stage, approval }, place) => ({
      ...{ id: stage.id, name: stage.name, fourEyes: stage.fourEyes },
      place: place === at ? "here" : place < at ? "behind" : "ahead",
      approver: stage.approval === "person" ? (named.get(stage.approverId ?? "") ?? "an admin") : null,
      approval: approval && {
        state: approval.state,
        by: "review" in approval ? approval.review.guestName || nameOf(approval.review.byId) : null,
        at: "review" in approval ? approval.review.at : null,
      },
    })),
    ...{
      here: idAndName(here),
      next: next && idAndName(next),
      asksApproval: here.approval !== "nobody",
      ready: standing.ready,
    },
    followText: facts.followText,
    may,
    askedOf: nameOf(askedOf),
    assignee: nameOf(article.assigneeId),
    approvers: may.submit && next ? askable(all, next, { article, writers, viewer }) : [],
    writers: may.handOver ? all.filter((each) => mayHave(each, article)).map(idAndName) : [],
    acts: await deskActs(id),
  };
}

type Asked = { article: Article; writers: readonly string[]; viewer: Viewer };

/** Whom a story may be submitted to. Whoever submits it has a hand in the text by that. */
function askable(all: readonly Viewer[], next: Step, { article, writers, viewer }: Asked): Named[] {
  const fit =
    next.approval === "nobody"
      ? all.filter((each) => canEdit(each, article))
      : approversOf(all, next, { article, writers: [...writers, viewer.id] });
  return fit.filter(({ id }) => id !== viewer.id).map(idAndName);
}

function mayHave(viewer: Viewer, article: Article): boolean {
  return viewer.id !== article.assigneeId && canSee(viewer, { ...article, assigneeId: viewer.id });
}

function idAndName({ id, name }: Named): Named {
  return { id, name };
}
