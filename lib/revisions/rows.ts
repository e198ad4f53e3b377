import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { type Revision, revisions } from "#db/schema/articles.ts";
import { sections } from "#db/schema/sections.ts";
import type { Content } from "#lib/articles/content.ts";
import { type Loaded, loadArticle } from "#lib/articles/rows.ts";
import { countWords, plainText } from "#lib/content/text.ts";
import { notFound } from "#lib/kernel/errors.ts";

type Facts = Pick<Revision, "articleId" | "revisionKind" | "label" | "draftVersion" | "createdBy" | "createdAt"> &
  Partial<Pick<Revision, "minor">>;
type Rendered = Pick<Revision, "html" | "rendererVersion" | "words">;

/** Adds a revision to an article's history. Only what is published comes with its finished HTML. */
export async function keepRevision(
  tx: Transaction,
  facts: Facts,
  content: Content,
  rendered: Rendered = unrendered(content),
): Promise<{ id: string; number: number }> {
  const next = tx
    .select({ number: sql`coalesce(max(${revisions.number}), 0) + 1` })
    .from(revisions)
    .where(eq(revisions.articleId, facts.articleId));
  const [kept] = await tx
    .insert(revisions)
    .values({ id: newId(), number: sql`(${next})`, ...facts, ...content, ...rendered })
    .returning({ id: revisions.id, number: revisions.number });
  return kept as { id: string; number: number };
}

export type LoadedRevision = Loaded & { revision: Revision };

/** A revision with its article; of another article's it is not found. */
export async function loadRevision(
  tx: Transaction,
  { id, revisionId }: { id: string; revisionId: string },
): Promise<LoadedRevision> {
  const loaded = await loadArticle(tx, { id });
  const [revision] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.id, revisionId), eq(revisions.articleId, id)));
  if (!revision) throw notFound("version");
  return { ...loaded, revision };
}

/** The content without a section that is gone: a text that is kept is never refused for what it names. */
export async function withKnownSection<C extends Content>(tx: Transaction, content: C): Promise<C> {
  if (!content.sectionId) return content;
  const found = await tx.select({ id: sections.id }).from(sections).where(eq(sections.id, content.sectionId));
  return found.length > 0 ? content : { ...content, sectionId: null };
}

function unrendered({ body, language }: Content): Rendered {
  return { html: "", rendererVersion: 0, words: countWords(plainText(body), language) };
}
