import { IT, says } from "../pieces.ts";
import type { Told } from "../told.ts";
import type { Act } from "./sentences.ts";

/** What readers are told of changes, and which earlier versions they may open. */
export const RECORD_ACTS = {
  "correction.add": {
    what: "wrote a note to readers",
    says: ({ after }) =>
      after.text("at") === "once"
        ? says`told readers of ${IT} at once, as ${kind(after)}: “${after.text("text")}”`
        : says`wrote a note for readers of ${IT}, as ${kind(after)}: “${after.text("text")}”`,
  },
  "correction.change": {
    what: "changed a note to readers",
    says: ({ after }) => says`changed a note for readers of ${IT}, which readers did not know: “${after.text("text")}”`,
  },
  "correction.remove": {
    what: "removed a note to readers",
    says: ({ before }) => says`removed a note for readers of ${IT}, which they did not know: “${before.text("text")}”`,
  },
  "correction.take-back": {
    what: "took a note to readers back",
    says: ({ before, after }) => says`took back a note on ${IT}, “${before.text("text")}”: ${after.text("reason")}`,
  },
  "revision.withhold": {
    what: "withheld a version",
    says: ({ after }) =>
      says`withheld version ${after.text("revision")} of ${IT} from readers: ${after.text("reason")}`,
  },
  "revision.release": {
    what: "released a version",
    says: ({ before }) => says`let readers open version ${before.text("revision")} of ${IT} again`,
  },
} satisfies Record<string, Act>;

function kind({ text }: Told["after"]): string {
  return text("kind") === "update" ? "an update" : `a ${text("kind")}`;
}
