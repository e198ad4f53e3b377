import type { Article } from "#db/schema/articles.ts";
import type { Review } from "#db/schema/stages.ts";
import type { Step } from "./stages.ts";

/** What of a row of `reviews` decides where a story stands. */
export type Act = Pick<Review, "act" | "stageId" | "toPersonId" | "contentHash" | "byId" | "at">;

/** `reviews`: in the order they happened, none from before the last publication. `stageId`: as the article has it. */
export type Facts<R extends Act = Act> = {
  stages: readonly Step[];
  stageId: string | null;
  reviews: readonly R[];
  contentHash: string;
  /** Whether an approval is of the one text that it was given to. */
  followText: boolean;
};

export type Approved<R extends Act = Act> =
  | { state: "given"; review: R }
  /** Of another text than the present one. */
  | { state: "outdated"; review: R }
  | { state: "missing" };

export type Standing<R extends Act = Act> = {
  /** `approval` null where the stage asks for none. */
  steps: { stage: Step; approval: Approved<R> | null }[];
  /** The place of the stage that it stands in. */
  at: number;
  here: Step;
  next: Step | null;
  /** The names of the stages whose approval is missing or outdated, for this very text. */
  missing: string[];
  /** At the end of its way, with every approval. */
  ready: boolean;
  /** To whom it was submitted in the stage it stands in; null where to nobody. */
  askedOf: string | null;
};

/**
 * Where a story stands, told from what was done with it. It is as far as the article says, and goes back by itself to the
 * first stage whose approval the present text lacks; an approval that holds already is passed over.
 */
export function standingOf<R extends Act>({
  stages,
  stageId,
  reviews,
  contentHash,
  followText,
}: Facts<R>): Standing<R> {
  const counted = sinceChangesAsked(reviews);
  const steps = stages.map((stage) => ({ stage, approval: approvalOf(stage, counted, { contentHash, followText }) }));
  const lacks = (step: (typeof steps)[number] | undefined) => step?.approval != null && step.approval.state !== "given";
  const stored = placeOf(stages, stageId);
  const back = steps.findIndex((step, place) => place > 0 && place <= stored && lacks(step));
  let at = back >= 0 ? back : stored;
  while (at > 0 && at < steps.length - 1 && steps[at]?.approval?.state === "given") at += 1;
  const missing = steps.filter(lacks).map(({ stage }) => stage.name);
  return {
    ...{ steps, at, missing, here: stages[at] as Step, next: stages[at + 1] ?? null },
    ready: at === stages.length - 1 && missing.length === 0,
    askedOf: askedOf(counted, at),
  };
}

/** Where the article is kept to be once the stage that it stands in has let it pass. */
export function passedOn<R extends Act>(facts: Facts<R>): string | null {
  const { at } = standingOf(facts);
  const stored = placeOf(facts.stages, facts.stageId);
  return facts.stages[Math.max(stored, Math.min(at + 1, facts.stages.length - 1))]?.id ?? null;
}

/** Of an article's acts in their order, those of its present round: what went before its last publication is over. */
export function thisRound<R extends Pick<Act, "at">>(
  reviews: readonly R[],
  article: Pick<Article, "publishedAt" | "republishedAt" | "textOutAt">,
): R[] {
  const published = lastPublication(article);
  return published === null ? [...reviews] : reviews.filter(({ at }) => at > published);
}

/** The moment of the next act: clocks of several machines must not change the order of what was done. */
export function momentAfter(
  reviews: readonly Pick<Act, "at">[],
  article: Pick<Article, "publishedAt" | "republishedAt" | "textOutAt">,
  now: Date,
): Date {
  const before = [reviews.at(-1)?.at, lastPublication(article)].flatMap((at) => (at ? [at.getTime() + 1] : []));
  return new Date(Math.max(now.getTime(), ...before));
}

/** Who had a hand in the text: began it, submitted it, or saved it last. */
export function writersOf(
  createdBy: string | null,
  savedBy: string | null,
  reviews: readonly Pick<Act, "act" | "byId">[],
): string[] {
  const submitters = reviews.flatMap(({ act, byId }) => (act === "submitted" ? [byId] : []));
  return [...new Set([createdBy, savedBy, ...submitters])].filter((id): id is string => id !== null);
}

function lastPublication({
  textOutAt,
  publishedAt,
  republishedAt,
}: Pick<Article, "publishedAt" | "republishedAt" | "textOutAt">): Date | null {
  return textOutAt ?? republishedAt ?? publishedAt;
}

/** A stage that is gone counts as the first. */
function placeOf(stages: readonly Step[], stageId: string | null): number {
  return Math.max(
    0,
    stages.findIndex(({ id }) => id === stageId),
  );
}

function sinceChangesAsked<R extends Act>(reviews: readonly R[]): readonly R[] {
  return reviews.slice(reviews.findLastIndex(({ act }) => act === "changes-asked") + 1);
}

function approvalOf<R extends Act>(
  { id, approval }: Step,
  counted: readonly R[],
  { contentHash, followText }: Pick<Facts, "contentHash" | "followText">,
): Approved<R> | null {
  if (approval === "nobody") return null;
  const given = counted.filter(({ act, stageId }) => act === "approved" && stageId === id);
  const holds = given.findLast((review) => !followText || review.contentHash === contentHash);
  if (holds) return { state: "given", review: holds };
  const last = given.at(-1);
  return last ? { state: "outdated", review: last } : { state: "missing" };
}

/** Asked of a person until the story has moved again. */
function askedOf(counted: readonly Act[], at: number): string | null {
  const moved = counted.findLast(({ act }) => act === "submitted" || act === "approved");
  return at > 0 && moved?.act === "submitted" ? moved.toPersonId : null;
}
