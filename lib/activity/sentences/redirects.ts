import { says } from "../pieces.ts";
import type { Act } from "./sentences.ts";

/** What is decided about old addresses. */
export const REDIRECT_ACTS = {
  "redirect.create": {
    what: "made a rule about an address",
    says: ({ after }) => says`decided what ${after.text("source")} answers: ${answerIn(after)}`,
  },
  "redirect.change": {
    what: "changed a rule about an address",
    says: ({ after }) => says`changed what ${after.text("source")} answers: ${answerIn(after)}`,
  },
  "redirect.delete": {
    what: "deleted a rule about an address",
    says: ({ before }) => says`deleted the rule about ${before.text("source")}`,
  },
  "redirect.move": {
    what: "moved a pattern of addresses",
    says: ({ after }) =>
      says`had the pattern ${after.text("source")} tried ${after.text("direction") === "up" ? "earlier" : "later"}`,
  },
  "redirect.import": {
    what: "imported rules about addresses",
    says: ({ after }) =>
      says`imported rules about addresses: ${after.text("added")} new, ${after.text("changed")} changed, ${after.text("skipped")} left out`,
  },
  "redirect.ignore": {
    what: "ignored an address that is asked for in vain",
    says: ({ after }) =>
      says`had ${after.text("address")} ${after.all.ignored === true ? "left out of" : "put back on"} the list of addresses asked for in vain`,
  },
} satisfies Record<string, Act>;

function answerIn(after: { text: (name: string) => string; has: (name: string) => boolean }): string {
  if (after.has("target")) return `${after.text("status")} to ${after.text("target")}`;
  return after.text("status");
}
