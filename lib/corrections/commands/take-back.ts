import { eq } from "drizzle-orm";
import { corrections } from "#db/schema/corrections.ts";
import { contentOf } from "#lib/articles/content.ts";
import { staleTags } from "#lib/articles/stale-tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { canTakeBackNote } from "../policy.ts";
import { loadNote, markTold } from "../rows.ts";
import { TakeBackInput } from "../schema.ts";

/** Says that a note was wrong itself. It stays where it is, with the day and the reason: nothing public vanishes. */
export const takeBackNote = defineCommand({
  name: "correction.take-back",
  input: TakeBackInput,
  load: loadNote,
  can: (actor, { article }) => canTakeBackNote(actor, article),
  async run({ tx, input: { id, reason }, target: { note, article, live }, context: { actor, now } }) {
    if (note.toldAt === null)
      throw new AppError("conflict", "Readers do not know this note yet. It can be changed or removed.");
    if (note.takenBackAt) throw new AppError("conflict", "This note was taken back already.");
    const takenBackBy = actor.type === "person" ? actor.id : null;
    const columns = { takenBackAt: now, takenBackBy, takenBackReason: reason };
    await tx.update(corrections).set(columns).where(eq(corrections.id, id));
    if (!live) return { tags: [] };
    await markTold(tx, article, now);
    const at = article.publishedAt ?? now;
    return { tags: await staleTags(tx, article, [contentOf(live)], [article.path], at) };
  },
  event: ({ input: { id, reason }, target: { note } }) => ({
    target: { type: "article", id: note.articleId },
    before: { note: id, kind: note.kind, text: note.text },
    after: { reason },
  }),
  tags: ({ result }) => result.tags,
});
