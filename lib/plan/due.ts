import { and, gt, isNotNull, lte, type SQL } from "drizzle-orm";
import { articles } from "#db/schema/articles.ts";
import type { Notice } from "#db/schema/notices.ts";
import { dueSentence } from "./in-words.ts";
import { wantsWork } from "./in-work.ts";

const DAY_MS = 86_400_000;
/** After an outage of any length that is likely; what is later than that, everybody knows. */
const CAUGHT_UP_MS = 7 * DAY_MS;

/** Stories of somebody that are due within a day, or were while nobody looked. */
export function isDueSoon(now: Date): SQL {
  return and(
    lte(articles.dueAt, new Date(now.getTime() + DAY_MS)),
    gt(articles.dueAt, new Date(now.getTime() - CAUGHT_UP_MS)),
    isNotNull(articles.assigneeId),
    wantsWork(),
  ) as SQL;
}

type Told = Pick<Notice, "kind" | "personId" | "words" | "at">;

/** Whether somebody knows: by this notice of this date, or because it was given to them with it within the last day. */
export function isTold(notices: readonly Told[], due: { assigneeId: string; dueAt: Date; zone: string }): boolean {
  const words = dueSentence(due.dueAt, due.zone);
  const lastDay = due.dueAt.getTime() - DAY_MS;
  return notices.some(
    ({ kind, personId, words: said, at }) =>
      personId === due.assigneeId && said === words && (kind === "due" || at.getTime() >= lastDay),
  );
}
