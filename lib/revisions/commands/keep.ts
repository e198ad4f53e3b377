import { contentColumns, storedContent } from "#lib/articles/content.ts";
import { canSee } from "#lib/articles/policy.ts";
import { loadArticle } from "#lib/articles/rows.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { keepRevision, withKnownSection } from "../rows.ts";
import { KeepInput } from "../schema.ts";

/**
 * Keeps a text in the history under a name: the working draft, or a given one that would otherwise give way to another.
 * A trashed article takes one too, for what somebody has written there must not be lost.
 */
export const keepNamed = defineCommand({
  name: "revision.keep",
  input: KeepInput,
  load: loadArticle,
  can: (actor, { article }) => canSee(actor, article),
  async run({ tx, input, target: { draft }, context }) {
    const { id: articleId, label, version, content: given } = input;
    if (!given && version !== draft.version) throw movedOn(draft.version);
    const content = given ? await withKnownSection(tx, contentColumns(given)) : storedContent(draft);
    const createdBy = context.actor.type === "person" ? context.actor.id : null;
    const draftVersion = given ? null : draft.version;
    const facts = { articleId, label, draftVersion, createdBy, createdAt: context.now };
    return keepRevision(tx, { ...facts, revisionKind: "named" }, content);
  },
  event: ({ input, result }) => ({
    target: { type: "article", id: input.id },
    after: { revision: result.number, label: input.label },
  }),
  // Readers see only what is published.
  tags: () => [],
});

function movedOn(version: number): AppError {
  return new AppError("conflict", "The draft changed while you were looking at it. Look once more, then name it.", {
    details: { version },
  });
}
