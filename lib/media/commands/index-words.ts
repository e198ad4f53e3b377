import { asc, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { media } from "#db/schema/media.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { findable, WORDS_VERSION } from "../words.ts";

/** Rows made findable in one turn: a turn holds the one writer for a moment only. */
const A_TURN = 200;

/** One turn of making findable what came before the words were made as they are now; answers how many there were. */
export const indexWords = defineCommand({
  name: "media.index-words",
  input: z.strictObject({}),
  load: async () => null,
  can: isSystem,
  async run({ tx }) {
    const rows = await tx
      .select()
      .from(media)
      .where(lt(media.wordsVersion, WORDS_VERSION))
      .orderBy(asc(media.id))
      .limit(A_TURN);
    for (const row of rows) await tx.update(media).set(findable(row)).where(eq(media.id, row.id));
    return { indexed: rows.length, more: rows.length === A_TURN };
  },
  // Nothing of it can be seen but that a search finds more.
  event: () => null,
  tags: () => [],
});
