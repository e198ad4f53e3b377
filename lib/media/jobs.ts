import type { Context } from "#lib/kernel/actor.ts";
import { log } from "#lib/kernel/log.ts";
import { sweepSpool } from "#lib/kernel/spool/spool.ts";
import { emptyTrash } from "./commands/empty-trash.ts";
import { indexWords } from "./commands/index-words.ts";
import { sweepStorage } from "./sweep-storage.ts";

/** Makes everything findable that is not yet: after a start with a newer version. */
export async function indexLibrary(now: Date): Promise<void> {
  while ((await indexWords({}, by("media.index-words", now))).more);
}

/** Removes what has lain in the trash long enough, uploads that nobody finished, and files that belong to nothing. */
export async function tidyLibrary(now: Date): Promise<void> {
  while ((await emptyTrash({}, by("media.empty-trash", now))).more);
  const unfinished = await sweepSpool(now);
  if (unfinished > 0) log().info({ files: unfinished }, "removed uploads that nobody finished");
  const strays = await sweepStorage(now);
  if (strays.length > 0) log().info({ files: strays.length }, "removed stored files that nothing uses");
}

function by(job: string, now: Date): Context {
  return { actor: { type: "system", job }, now, via: "job" };
}
