import { contentOf } from "#lib/articles/content.ts";
import { loadArticle } from "#lib/articles/rows.ts";
import { staleTags } from "#lib/articles/stale-tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { canAddNote } from "../policy.ts";
import { insertNote, markTold } from "../rows.ts";
import { AddNoteInput } from "../schema.ts";

/** Tells readers of a change: at once on the live page, or with the next publication. */
export const addNote = defineCommand({
  name: "correction.add",
  input: AddNoteInput,
  load: loadArticle,
  can: (actor, { article }, { at }) => canAddNote(actor, article, at),
  async run({ tx, input: { kind, text, at }, target: { article, draft, live }, context: { actor, now } }) {
    if (article.form === "page") throw invalid("text", "A standing page carries no notes. Say it in the text.");
    if (article.publishedAt === null)
      throw new AppError("conflict", "Readers have not seen this article yet, so there is nothing to tell them.");
    if (at === "once" && !live)
      throw new AppError(
        "conflict",
        "Readers do not see this article now. Let the note come out with the next publication.",
      );
    const by = actor.type === "person" ? actor.id : null;
    const language = (live ?? draft).language;
    const told = at === "once" ? live : null;
    const id = await insertNote(tx, { articleId: article.id, kind, text, language, by, now }, told?.id ?? null);
    if (!told) return { id, tags: [] };
    await markTold(tx, article, now);
    return { id, tags: await staleTags(tx, article, [contentOf(told)], [article.path], article.publishedAt) };
  },
  event: ({ input: { id, kind, text, at }, result }) => ({
    target: { type: "article", id },
    after: { note: result.id, kind, text, at },
  }),
  tags: ({ result }) => result.tags,
});
