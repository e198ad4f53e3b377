import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Article, articles, type Draft, drafts, type Revision, revisions } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";
import { redirects } from "#db/schema/redirects.ts";
import { type Reference, references } from "#db/schema/references.ts";
import { searchDocuments } from "#db/schema/search.ts";
import { type Section, sections } from "#db/schema/sections.ts";
import type { ArticleState, ReferenceScope } from "#db/vocabulary.ts";
import { documentReferences, plainText } from "#lib/content/text.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { AppError, notFound } from "#lib/kernel/errors.ts";
import { type Content, contentOf, filesIn } from "./content.ts";

/** What the article commands share: rows in, rows out. No rules here (lifecycle.ts, policy.ts) and no events. */
export type Loaded = { article: Article; draft: Draft; live: Revision | null };

export async function loadArticle(tx: Transaction, { id }: { id: string }): Promise<Loaded> {
  const [row] = await tx
    .select({ article: articles, draft: drafts, live: revisions })
    .from(articles)
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(eq(articles.id, id));
  if (!row) throw notFound("article");
  return row;
}

/** The working draft as it is shown beside another text of the same article. */
export type SavedText = { version: number; savedAt: Date; savedBy: string | null; content: Content };

export async function savedText(tx: Transaction, draft: Draft): Promise<SavedText> {
  const { version, savedAt, savedBy } = draft;
  const [by] = savedBy ? await tx.select({ name: people.name }).from(people).where(eq(people.id, savedBy)) : [];
  return { version, savedAt, savedBy: by?.name ?? null, content: contentOf(draft) };
}

/** A section and all above it, the section first. `tree`: all sections, for whoever has read them already. */
export async function lineOf(tx: Transaction, sectionId: string, tree?: Section[]): Promise<Section[]> {
  const byId = new Map((tree ?? (await allSections(tx))).map((section) => [section.id, section]));
  const line: Section[] = [];
  for (let at = byId.get(sectionId); at; at = at.parentId ? byId.get(at.parentId) : undefined) line.push(at);
  return line;
}

export function allSections(tx: Transaction): Promise<Section[]> {
  return tx.select().from(sections);
}

/** Rebuilds the rows that say what this text of the article points at. */
export async function replaceReferences(
  tx: Transaction,
  articleId: string,
  scope: ReferenceScope,
  content: Content,
  sortAt: Date,
  tree?: Section[],
): Promise<void> {
  const line = content.sectionId ? await lineOf(tx, content.sectionId, tree) : [];
  const listed = scope === "live" ? { language: content.language.toLowerCase() } : {};
  const inBody = documentReferences(content.body);
  const pictures = new Set(inBody.flatMap((each) => (each.target === "media" ? [each.id] : [])));
  const linked = await articlesAt(
    tx,
    inBody.flatMap((each) => (each.target === "article-path" ? [each.path.replace(/^\//, "")] : [])),
    inBody.flatMap((each) => (each.target === "article" ? [each.id] : [])),
  );
  const rows = [
    ...line.map(({ id }) => ({ role: "section" as const, targetType: "section" as const, targetId: id, ...listed })),
    ...content.bylines.map((id) => ({ role: "byline" as const, targetType: "author" as const, targetId: id })),
    ...content.topics.map((id) => ({ role: "topic" as const, targetType: "topic" as const, targetId: id })),
    ...(content.lead ? [{ role: "lead" as const, targetType: "media" as const, targetId: content.lead.mediaId }] : []),
    ...[...pictures].map((id) => ({ role: "body" as const, targetType: "media" as const, targetId: id })),
    ...filesIn(content).map((id) => ({ role: "body" as const, targetType: "file" as const, targetId: id })),
    ...linked
      .filter((id) => id !== articleId)
      .map((id) => ({ role: "body" as const, targetType: "article" as const, targetId: id })),
  ].map((row, position) => ({ ...row, articleId, scope, position, sortAt }));
  await dropReferences(tx, articleId, scope, new Set(rows.map(pointOf)));
  if (rows.length === 0) return;
  await tx
    .insert(references)
    .values(rows)
    .onConflictDoUpdate({
      target: [references.articleId, references.scope, references.role, references.targetType, references.targetId],
      set: { position: sql`excluded.position`, language: sql`excluded.language`, sortAt },
    });
}

/** A state that somebody chose counts as a change. */
export async function setState(
  tx: Transaction,
  articleId: string,
  state: ArticleState,
  { actor, now }: Context,
): Promise<void> {
  const trashedAt = state === "trashed" ? now : null;
  await tx.update(articles).set({ state, trashedAt }).where(eq(articles.id, articleId));
  await touch(tx, articleId, { actor, now });
}

/** Counts as a change of the article: the lists of the desk, whole or of one record, go by it. */
export async function touch(
  tx: Transaction,
  articleId: string,
  { actor, now }: Pick<Context, "actor" | "now">,
): Promise<void> {
  const changedBy = actor.type === "person" ? actor.id : null;
  await tx.update(articles).set({ changedBy, changedAt: now }).where(eq(articles.id, articleId));
  const ofDraft = and(eq(references.articleId, articleId), eq(references.scope, "draft"));
  await tx.update(references).set({ sortAt: now }).where(ofDraft);
}

/** Those in `keep` stay as they are: to take a row away and put it back would make a picture unused and used again at every save. */
export async function dropReferences(
  tx: Transaction,
  articleId: string,
  scope: ReferenceScope,
  keep: ReadonlySet<string> = new Set(),
): Promise<void> {
  const ofText = and(eq(references.articleId, articleId), eq(references.scope, scope));
  if (keep.size === 0) {
    await tx.delete(references).where(ofText);
    return;
  }
  for (const row of await tx.select().from(references).where(ofText)) {
    if (keep.has(pointOf(row))) continue;
    const { role, targetType, targetId } = references;
    await tx
      .delete(references)
      .where(and(ofText, eq(role, row.role), eq(targetType, row.targetType), eq(targetId, row.targetId)));
  }
}

function pointOf({ role, targetType, targetId }: Pick<Reference, "role" | "targetType" | "targetId">): string {
  return `${role} ${targetType} ${targetId}`;
}

/** Those that exist: a related article that was removed since must not keep anybody from saving. */
async function articlesAt(tx: Transaction, paths: string[], ids: string[]): Promise<string[]> {
  if (paths.length + ids.length === 0) return [];
  const found = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(or(inArray(articles.path, [...new Set(paths)]), inArray(articles.id, [...new Set(ids)])));
  return found.map((each) => each.id);
}

/** For the desk alone: what a story is called in the house, and its brief, are found like its title and its text. */
export async function indexForSearch(
  tx: Transaction,
  { id: articleId, workingTitle, brief }: Pick<Article, "id" | "workingTitle" | "brief">,
  content: Content,
): Promise<void> {
  const words = {
    title: joined(content.title, workingTitle),
    standfirst: content.standfirst,
    body: joined(plainText(content.body), brief),
  };
  await tx
    .insert(searchDocuments)
    .values({ articleId, ...words })
    .onConflictDoUpdate({ target: searchDocuments.articleId, set: words });
}

function joined(...texts: string[]): string {
  return texts.filter(Boolean).join("\n");
}

/** Refuses an address that another live article or a section answers at. */
export async function refuseTakenPath(
  tx: Transaction,
  path: string,
  articleId: string,
  tree?: Section[],
): Promise<void> {
  const [other] = await tx
    // As readers see it: what it is called next is its writers' alone.
    .select({ title: revisions.title })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(eq(articles.path, path), ne(articles.id, articleId)));
  const section = (tree ?? (await allSections(tx))).find((each) => each.path === path);
  const taken = other?.title ?? section?.name;
  if (taken === undefined) return;
  const message = `“${taken}” is already at /${path}. Choose another address.`;
  throw new AppError("conflict", message, { fields: { slug: message } });
}

/** Leaves a redirect at the address the article had, and takes back the new one from whatever redirected there. */
export async function moveAddress(
  tx: Transaction,
  articleId: string,
  from: string | null,
  to: string,
  now: Date,
): Promise<void> {
  await tx.delete(redirects).where(eq(redirects.path, to));
  if (from && from !== to) await leaveRedirect(tx, articleId, from, now);
}

export async function leaveRedirect(tx: Transaction, articleId: string, path: string, now: Date): Promise<void> {
  const row = { articleId, sectionId: null, createdAt: now };
  await tx
    .insert(redirects)
    .values({ path, ...row })
    .onConflictDoUpdate({ target: redirects.path, set: row });
}
