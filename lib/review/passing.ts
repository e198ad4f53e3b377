import type { Transaction } from "#db/client.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { passedOn, standingOf } from "./lifecycle.ts";
import { activeViewer } from "./people.ts";
import { addReview, moveTo, type Reviewed } from "./rows.ts";
import type { Step } from "./stages.ts";
import { tellAnswered, tellAsked } from "./telling.ts";

type Guest = { name: string; linkId: string };
type Answer = { note: string; guest?: Guest };
type By = Pick<Context, "actor" | "now">;
export type Passed = { stage: string; stageId: string; ready: boolean };

/** An approval, whoever gives it: written down with the text that it is of, and the story goes on. */
export async function letPass(tx: Transaction, target: Reviewed, answer: Answer, by: By): Promise<Passed> {
  const contentHash = target.draft.contentHash;
  const facts = { ...target.facts, contentHash };
  const stageId = passedOn(facts);
  const approved = { ...EMPTY, stageId: target.standing.here.id, contentHash, at: by.now };
  const { here, ready } = standingOf({ ...facts, stageId, reviews: [...facts.reviews, approved] });
  const review = await addReview(tx, target, { act: "approved", to: here, ...answer }, by);
  await moveTo(tx, target, stageId, by);
  await tellAnswered(tx, target, review);
  if (here.id !== target.standing.here.id) await tellAsked(tx, target, here, review);
  return { stage: here.name, stageId: here.id, ready };
}

/** Sends a story back to its beginning, to whoever wrote it; every approval of it is void by that. */
export async function sendBack(
  tx: Transaction,
  target: Reviewed,
  answer: Answer,
  by: By,
): Promise<{ stage: string; to: string | null }> {
  const first = target.facts.stages[0] as Step;
  const to = await writerOf(tx, target);
  const review = await addReview(tx, target, { act: "changes-asked", to: first, toPersonId: to, ...answer }, by);
  // A story without somebody to go back to keeps whom it was given to.
  await moveTo(tx, target, null, by, to ? { assigneeId: to } : {});
  await tellAnswered(tx, target, review);
  return { stage: first.name, to };
}

/** Who submitted it last, or began it; null when neither is here any more. */
async function writerOf(tx: Transaction, { article, facts }: Reviewed): Promise<string | null> {
  const submitted = facts.reviews.findLast(({ act }) => act === "submitted");
  for (const id of [submitted?.byId ?? null, article.createdBy]) {
    if (await activeViewer(tx, id)) return id;
  }
  return null;
}

const EMPTY = { act: "approved" as const, toPersonId: null, byId: null };
