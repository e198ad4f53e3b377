import { eq } from "drizzle-orm";
import { corrections } from "#db/schema/corrections.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canChangeNote } from "../policy.ts";
import { loadNote, refuseTold } from "../rows.ts";
import { NoteInput } from "../schema.ts";

/** Takes out a note that readers do not know yet. */
export const removeNote = defineCommand({
  name: "correction.remove",
  input: NoteInput,
  load: loadNote,
  can: (actor, { article }) => canChangeNote(actor, article),
  async run({ tx, input: { id }, target: { note } }) {
    refuseTold(note);
    await tx.delete(corrections).where(eq(corrections.id, id));
  },
  event: ({ target: { note } }) => ({
    target: { type: "article", id: note.articleId },
    before: { note: note.id, kind: note.kind, text: note.text },
  }),
  tags: () => [],
});
