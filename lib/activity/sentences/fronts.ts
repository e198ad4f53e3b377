import { dayAndTime } from "#lib/schedule/in-words.ts";
import { IT, says } from "../pieces.ts";
import type { Facts } from "../told.ts";
import type { Act } from "./sentences.ts";

/** What happens to the front page and the fronts of sections. */
export const FRONT_ACTS = {
  "front.save": { what: "arranged a front", says: () => says`arranged the front of ${IT}, for later` },
  "front.publish": {
    what: "published a front",
    says: ({ after }) => says`published the front of ${IT}, as version ${after.text("version")}`,
  },
  "front.schedule": {
    what: "scheduled a front",
    says: ({ after }) => says`scheduled version ${after.text("version")} of the front of ${IT} for ${timeOf(after)}`,
  },
  "front.cancel-schedule": {
    what: "took a time of a front back",
    says: ({ before }) =>
      says`took back that version ${before.text("version")} of the front of ${IT} comes out by itself`,
  },
  "front.run-schedule": {
    what: "brought a front out as scheduled",
    says: ({ after }) => says`published the front of ${IT} as scheduled, as version ${after.text("version")}`,
  },
  "front.restore": {
    what: "went back to an earlier front",
    says: ({ after }) => says`went back to version ${after.text("from")} of the front of ${IT}, for later`,
  },
} satisfies Record<string, Act>;

/** Kept as a moment with the zone that it was chosen in. */
function timeOf(facts: Facts): string {
  const [at, zone] = [facts.text("at"), facts.text("zone")];
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? at : `${dayAndTime(moment, zone)} (${zone})`;
}
