import { eq } from "drizzle-orm";
import { revisions } from "#db/schema/articles.ts";
import { canSee } from "#lib/articles/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { loadRevision } from "../rows.ts";
import { NameInput } from "../schema.ts";

/** Gives a revision a name, or another one. A moment that was kept by itself becomes one that somebody chose. */
export const nameRevision = defineCommand({
  name: "revision.name",
  input: NameInput,
  load: loadRevision,
  can: (actor, { article }) => canSee(actor, article),
  async run({ tx, input: { label }, target: { revision } }) {
    const changed = label !== revision.label;
    const revisionKind = revision.revisionKind === "auto" ? "named" : revision.revisionKind;
    if (changed) await tx.update(revisions).set({ label, revisionKind }).where(eq(revisions.id, revision.id));
    return { label, changed };
  },
  event: ({ input, target: { revision }, result }) =>
    result.changed
      ? {
          target: { type: "article", id: input.id },
          before: { revision: revision.number, label: revision.label },
          after: { revision: revision.number, label: result.label },
        }
      : null,
  tags: () => [],
});
