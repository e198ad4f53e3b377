import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { articles, drafts } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { contentColumns, contentOf } from "../content.ts";
import { stateOf } from "../lifecycle.ts";
import { canEdit } from "../policy.ts";
import { indexForSearch, type Loaded, loadArticle, replaceReferences } from "../rows.ts";
import { SaveInput } from "../schema.ts";
import { refuseUnknownRecords } from "./known-records.ts";

/**
 * Saves the working draft. A save says which version it was based on; when somebody saved in between it is refused with
 * their text, so that the editor can show both. Saving what is already there changes nothing and keeps the version.
 */
export const saveDraft = defineCommand({
  name: "article.save",
  input: SaveInput,
  load: loadArticle,
  can: (actor, { article }) => canEdit(actor, article),
  async run({ tx, input, target, context }) {
    const { article, draft, live } = target;
    const content = contentColumns(input.content);
    const unchanged = content.contentHash === draft.contentHash;
    if (unchanged) return { version: draft.version, savedAt: draft.savedAt, state: article.state, unchanged };
    if (input.basedOn !== draft.version) throw await staleSave(tx, target);
    await refuseUnknownRecords(tx, content);

    const version = draft.version + 1;
    const savedAt = context.now;
    const by = context.actor.type === "person" ? context.actor.id : null;
    const state = stateOf({
      trashed: false,
      draftHash: content.contentHash,
      liveHash: live?.contentHash ?? null,
      everPublished: article.publishedAt !== null,
    });
    await tx
      .update(drafts)
      .set({ ...content, version, savedBy: by, savedAt })
      .where(and(eq(drafts.articleId, article.id), eq(drafts.version, draft.version)));
    await tx
      .update(articles)
      .set({ state, title: content.title, sectionId: content.sectionId, changedBy: by, changedAt: savedAt })
      .where(eq(articles.id, article.id));
    await replaceReferences(tx, article.id, "draft", content, savedAt);
    await indexForSearch(tx, article.id, content);
    return { version, savedAt, state, unchanged };
  },
  event: ({ target, result }) =>
    result.unchanged
      ? null
      : {
          target: { type: "article", id: target.article.id },
          before: { version: target.draft.version, hash: target.draft.contentHash },
          after: { version: result.version },
        },
  // Readers never see a draft.
  tags: () => [],
});

async function staleSave(tx: Transaction, { draft }: Loaded): Promise<AppError> {
  const [by] = draft.savedBy
    ? await tx.select({ name: people.name }).from(people).where(eq(people.id, draft.savedBy))
    : [];
  return new AppError(
    "conflict",
    "This article was saved somewhere else in the meantime. Nothing of either text is lost.",
    {
      details: { version: draft.version, savedAt: draft.savedAt, savedBy: by?.name ?? null, content: contentOf(draft) },
    },
  );
}
