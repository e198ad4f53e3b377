import { eq } from "drizzle-orm";
import { corrections } from "#db/schema/corrections.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canChangeNote } from "../policy.ts";
import { loadNote, refuseTold } from "../rows.ts";
import { ChangeNoteInput } from "../schema.ts";

/** Words a note anew that readers do not know yet. */
export const changeNote = defineCommand({
  name: "correction.change",
  input: ChangeNoteInput,
  load: loadNote,
  can: (actor, { article }) => canChangeNote(actor, article),
  async run({ tx, input: { id, kind, text }, target: { note } }) {
    refuseTold(note);
    const changed = kind !== note.kind || text !== note.text;
    if (changed) await tx.update(corrections).set({ kind, text }).where(eq(corrections.id, id));
    return { changed };
  },
  event: ({ input: { id, kind, text }, target: { note }, result }) =>
    result.changed
      ? {
          target: { type: "article", id: note.articleId },
          before: { note: id, kind: note.kind, text: note.text },
          after: { note: id, kind, text },
        }
      : null,
  tags: () => [],
});
