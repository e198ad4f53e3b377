import { IT, says } from "../pieces.ts";
import type { Facts } from "../told.ts";
import type { Act } from "./sentences.ts";

/** What happens to stories on their way to being published. */
export const REVIEW_ACTS = {
  "article.submit": {
    what: "submitted",
    says: ({ after, name }) =>
      after.has("to")
        ? says`submitted ${IT} to ${stageOf(after)}, for ${name(after.all.to)}`
        : says`submitted ${IT} to ${stageOf(after)}`,
  },
  "article.approve": { what: "approved", says: ({ before }) => says`approved ${IT} in ${stageOf(before)}` },
  "article.ask-changes": {
    what: "asked for changes",
    says: ({ before }) => says`asked for changes in ${IT} in ${stageOf(before)}`,
  },
  "article.hand-over": {
    what: "handed over",
    says: ({ after, name }) => says`handed ${IT} over to ${name(after.all.to)}`,
  },
  "article.guest-approve": {
    what: "approved by a link",
    says: ({ before, after }) => says`approved ${IT} in ${stageOf(before)} by a link, as ${after.text("guest")}`,
  },
  "article.guest-ask-changes": {
    what: "asked for changes by a link",
    says: ({ before, after }) =>
      says`asked for changes in ${IT} in ${stageOf(before)} by a link, as ${after.text("guest")}`,
  },
  "article.guest-comment": {
    what: "commented by a link",
    says: ({ after }) => says`commented on ${IT} by a link, as ${after.text("guest")}`,
  },
  "review.set-stages": {
    what: "set stages",
    says: ({ after }) =>
      after.all.own === false
        ? says`took the own stages of ${IT} away`
        : says`set the stages of ${IT} to ${after.text("stages")}`,
  },
  "review.change-rules": {
    what: "changed the rule of approvals",
    says: ({ after }) =>
      after.all.approvalsFollowText === true
        ? says`had changes of a text ask for approval again`
        : says`had approvals stay when a text is changed`,
  },
} satisfies Record<string, Act>;

/** As it was called then. */
function stageOf(facts: Facts): string {
  return `“${facts.text("stage")}”`;
}
