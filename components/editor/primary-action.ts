import { isLive } from "#lib/articles/lifecycle.ts";
import type { Desk } from "./use-desk.ts";

/** The one button at the end of the bar: what it says, whether it can be done now, and if not, why not. */
export type Primary = { label: string; act: "publish" | "restore" | "none"; why: string };

type Facts = Pick<Desk, "state" | "may"> & { unsaved: boolean; missing: Record<string, string> };

export function primaryAction({ state, may, unsaved, missing }: Facts): Primary {
  if (state === "trashed") {
    const label = "Take out of the trash";
    return may.restore
      ? { label, act: "restore", why: "" }
      : { label, act: "none", why: "Only its author and editors can." };
  }
  const label = isLive(state) ? "Publish changes" : "Publish";
  if (!may.publish) return { label, act: "none", why: "Only editors publish. Tell one of them that it is ready." };
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
