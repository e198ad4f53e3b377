import { store } from "#db/client.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { emptyTrash } from "./commands/empty-trash.ts";

/** Removes what has lain in the trash long enough. Several processes may do this at once: one has the turn, the others let it be. */
export async function emptyOldTrash(now: Date): Promise<void> {
  const context: Context = { actor: { type: "system", job: "article.empty-trash" }, now, via: "job" };
  await store().turn("article.empty-trash", async () => {
    while ((await emptyTrash({}, context)).more);
  });
}
