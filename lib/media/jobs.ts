import type { Context } from "#lib/kernel/actor.ts";
import { indexWords } from "./commands/index-words.ts";

/** Makes everything findable that is not yet: after a start with a newer version. */
export async function indexLibrary(now: Date): Promise<void> {
  const context: Context = { actor: { type: "system", job: "media.index-words" }, now, via: "job" };
  while ((await indexWords({}, context)).more);
}
