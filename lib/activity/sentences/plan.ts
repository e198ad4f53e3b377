import { IT, type Sentence, says } from "../pieces.ts";
import type { Told } from "../told.ts";

/** What is meant to become of stories, and who has them. */
export const PLAN_ACTS = {
  "article.plan": { what: "planned", says: () => says`changed the plan of ${IT}` },
  "article.assign": { what: "gave to somebody", says: assigned },
};

/** Begun, and perhaps given away at once. */
export function began({ after, name }: Told): Sentence {
  return after.has("assigneeId") ? says`began ${IT} and gave it to ${name(after.all.assigneeId)}` : says`began ${IT}`;
}

function assigned({ before, after, name }: Told): Sentence {
  if (after.has("assigneeId")) return says`gave ${IT} to ${name(after.all.assigneeId)}`;
  if (before.has("assigneeId")) return says`took ${IT} from ${name(before.all.assigneeId)}`;
  return after.has("dueAt") ? says`set when ${IT} is due` : says`took away when ${IT} is due`;
}
