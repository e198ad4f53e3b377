import type { Transaction } from "#db/client.ts";
import type { Review } from "#db/schema/stages.ts";
import { tell } from "#lib/notices/tell.ts";
import { activeViewers, approversOf, toldOf } from "./people.ts";
import type { Reviewed } from "./rows.ts";
import type { Step } from "./stages.ts";

/** Tells that a story waits in a stage: whom it was submitted to, or else who approves there. */
export async function tellAsked(tx: Transaction, about: Reviewed, stage: Step, review: Review): Promise<void> {
  if (stage.approval === "nobody" && review.toPersonId === null) return;
  const to = review.toPersonId ? [review.toPersonId] : await idsOf(tx, about, stage);
  const words = review.note ? `${stage.name}: ${review.note}` : stage.name;
  await tell(tx, { kind: "review-asked", articleId: about.article.id, to, by: byOf(review), words }, review.at);
}

/** Tells those whose text it is what was decided. */
export async function tellAnswered(tx: Transaction, about: Reviewed, review: Review): Promise<void> {
  const what =
    review.act === "approved" ? `Approved in ${review.stageName}` : `Changes asked for in ${review.stageName}`;
  const words = review.note ? `${what}: ${review.note}` : what;
  const to = ownersOf(about);
  await tell(tx, { kind: "review-answered", articleId: about.article.id, to, by: byOf(review), words }, review.at);
}

/** Who began the story, submitted it, or has it: those who wait for an answer. */
export function ownersOf({ article, facts }: Pick<Reviewed, "article" | "facts">): (string | null)[] {
  const submitted = facts.reviews.findLast(({ act }) => act === "submitted");
  return [article.createdBy, article.assigneeId, submitted?.byId ?? null];
}

async function idsOf(tx: Transaction, about: Reviewed, stage: Step): Promise<string[]> {
  return toldOf(approversOf(await activeViewers(tx), stage, about), stage).map(({ id }) => id);
}

function byOf({ byId, guestName }: Review): { personId: string | null; guestName?: string } {
  return { personId: byId, ...(guestName && { guestName }) };
}
