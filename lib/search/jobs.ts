import { log } from "#lib/kernel/log.ts";
import { indexTexts } from "./commands/index-texts.ts";

/** Makes everything findable that is live and is not yet: after a start with a newer version, and after a restore. */
export async function indexPublished(now: Date): Promise<number> {
  let [all, after] = [0, null as string | null];
  do {
    const context = { actor: { type: "system", job: "search.index-texts" }, now, via: "job" } as const;
    const done = await indexTexts({ after }, context);
    all += done.indexed;
    after = done.after;
  } while (after !== null);
  if (all > 0) log().info({ texts: all }, "readers can search these now");
  return all;
}
