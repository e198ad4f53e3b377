import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { articles, drafts, revisions } from "#db/schema/articles.ts";
import type { ArticleState } from "#db/vocabulary.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { isMoment } from "#lib/revisions/keeping.ts";
import { keepRevision } from "#lib/revisions/rows.ts";
import { type Content, isBlank, storedContent } from "./content.ts";
import { stateOf } from "./lifecycle.ts";
import { indexForSearch, type Loaded, replaceReferences } from "./rows.ts";

export type Replaced = { version: number; savedAt: Date; state: ArticleState; kept: number | null };

/**
 * Puts a content in the place of the working draft, whatever command has it from whom. What stood there goes into the
 * history when it is a moment worth keeping, or in any case with `keep`; `kept` is its number there.
 */
export async function replaceDraft(
  tx: Transaction,
  target: Loaded,
  content: Content,
  { actor, now }: Pick<Context, "actor" | "now">,
  { keep = false }: { keep?: boolean } = {},
): Promise<Replaced> {
  const { article, draft, live } = target;
  const by = actor.type === "person" ? actor.id : null;
  const kept = await keepBefore(tx, target, { at: now, by }, keep);
  const version = draft.version + 1;
  const state = stateOf({
    trashed: false,
    draftHash: content.contentHash,
    liveHash: live?.contentHash ?? null,
    everPublished: article.publishedAt !== null,
  });
  await tx
    .update(drafts)
    .set({ ...content, version, savedBy: by, savedAt: now })
    .where(and(eq(drafts.articleId, article.id), eq(drafts.version, draft.version)));
  await tx
    .update(articles)
    .set({
      state,
      title: content.title || article.workingTitle,
      sectionId: content.sectionId,
      changedBy: by,
      changedAt: now,
    })
    .where(eq(articles.id, article.id));
  await replaceReferences(tx, article.id, "draft", content, now);
  await indexForSearch(tx, article, content);
  return { version, savedAt: now, state, kept };
}

/** Keeps the draft as its writer left it, at the time of that save; not twice, and not an empty page. */
async function keepBefore(
  tx: Transaction,
  { article, draft }: Loaded,
  next: { at: Date; by: string | null },
  always: boolean,
): Promise<number | null> {
  const [last] = await tx
    .select({ createdAt: revisions.createdAt, contentHash: revisions.contentHash })
    .from(revisions)
    .where(eq(revisions.articleId, article.id))
    .orderBy(desc(revisions.number))
    .limit(1);
  if (last?.contentHash === draft.contentHash || isBlank(draft)) return null;
  const { savedAt, savedBy } = draft;
  const standing = { savedAt, savedBy, keptAt: last?.createdAt ?? null, begunAt: article.createdAt };
  if (!always && !isMoment(standing, next)) return null;
  const facts = { articleId: article.id, label: null, draftVersion: draft.version };
  const made = { revisionKind: "auto" as const, createdBy: savedBy, createdAt: savedAt };
  return (await keepRevision(tx, { ...facts, ...made }, storedContent(draft))).number;
}
