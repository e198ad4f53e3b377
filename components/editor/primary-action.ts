import { isLive } from "#lib/articles/lifecycle.ts";
import type { Desk } from "./use-desk.ts";

/** The one button at the end of the bar: what it says, whether it can be done now, and if not, why not. */
export type Primary = { label: string; act: "publish" | "submit" | "approve" | "restore" | "none"; why: string };

type Review = Pick<Desk["review"], "asksApproval" | "here" | "ready"> & { may: Pick<Desk["review"]["may"], "approve"> };
type Facts = Pick<Desk, "state" | "may"> & { review: Review; unsaved: boolean; missing: Record<string, string> };

export function primaryAction({ state, may, review, unsaved, missing }: Facts): Primary {
  if (state === "trashed") {
    const label = "Take out of the trash";
    return may.restore
      ? { label, act: "restore", why: "" }
      : { label, act: "none", why: "Only its author and editors can." };
  }
  const label = isLive(state) ? "Publish changes" : "Publish";
  if (!may.publish) return reviewAction(review, state === "live" && !unsaved);
  if (state === "live" && !unsaved)
    return { label, act: "none", why: "Readers see exactly this text. There is nothing to publish." };
  const gaps = Object.keys(missing).length;
  if (gaps > 0)
    return {
      label,
      act: "none",
      why: `Not yet: ${gaps === 1 ? "one thing is" : `${gaps} things are`} missing. See “Before publishing”.`,
    };
  return { label, act: "publish", why: "" };
}

/** For whoever does not publish themselves: the next step of the way there. */
function reviewAction({ may, asksApproval, here, ready }: Review, nothingNew: boolean): Primary {
  if (may.approve) return { label: "Approve", act: "approve", why: "" };
  if (asksApproval)
    return { label: "Submitted", act: "none", why: `It waits in “${here.name}”. You are told when it is answered.` };
  if (ready) return { label: "Publish", act: "none", why: "Only editors publish. It is ready for them." };
  if (nothingNew)
    return { label: "Submit", act: "none", why: "Readers see exactly this text. There is nothing to submit." };
  return { label: "Submit", act: "submit", why: "" };
}
