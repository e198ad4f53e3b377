import { and, eq, inArray, like, notInArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { redirects } from "#db/schema/redirects.ts";
import { references } from "#db/schema/references.ts";
import { type Section, sections } from "#db/schema/sections.ts";
import type { RevisionKind } from "#db/vocabulary.ts";
import { AppError, invalid, notFound } from "#lib/kernel/errors.ts";
import { RESERVED_SLUGS } from "./reserved.ts";

/** The section and the whole tree, which is small. */
export async function loadSection(
  tx: Transaction,
  { id }: { id: string },
): Promise<{ section: Section; all: Section[] }> {
  const all = await tx.select().from(sections);
  const section = all.find((each) => each.id === id);
  if (!section) throw notFound("section");
  return { section, all };
}

/** Refuses an address that the product, another section or a live article answers at. */
export async function refuseTakenPath(tx: Transaction, path: string, sectionId: string | null): Promise<void> {
  if (RESERVED_SLUGS.has(path)) throw invalid("slug", "The site itself uses this address. Choose another.");
  const [section] = await tx
    .select({ id: sections.id, title: sections.name })
    .from(sections)
    .where(eq(sections.path, path));
  const [article] = await tx
    // As readers see it: what it is called next is its writers' alone.
    .select({ id: articles.id, title: revisions.title })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(eq(articles.path, path));
  const taken = section && section.id !== sectionId ? section : article;
  if (!taken) return;
  const message = `“${taken.title}” is already at /${path}. Choose another address.`;
  throw new AppError("conflict", message, { fields: { slug: message } });
}

/**
 * Gives a section and everything below it its new path, moves the live articles along and leaves a redirect at each old
 * address. Returns every address that changed, old and new.
 */
export async function moveBranch(
  tx: Transaction,
  all: Section[],
  from: string,
  to: string,
  now: Date,
): Promise<string[]> {
  const moved = all.filter((section) => section.path === from || section.path.startsWith(`${from}/`));
  const renamed = (path: string) => to + path.slice(from.length);
  for (const section of moved) {
    await tx
      .update(sections)
      .set({ path: renamed(section.path) })
      .where(eq(sections.id, section.id));
    await redirect(tx, section.path, renamed(section.path), { articleId: null, sectionId: section.id }, now);
  }
  const live = await tx
    .select({ id: articles.id, path: articles.path })
    .from(articles)
    .where(like(articles.path, `${from}/%`));
  for (const { id, path } of live) {
    if (!path) continue;
    await tx
      .update(articles)
      .set({ path: renamed(path) })
      .where(eq(articles.id, id));
    await redirect(tx, path, renamed(path), { articleId: id, sectionId: null }, now);
  }
  const old = [...moved, ...live].flatMap(({ path }) => (path ? [path] : []));
  return [...old, ...old.map(renamed)];
}

type Owner = { articleId: string | null; sectionId: string | null };

async function redirect(tx: Transaction, from: string, to: string, owner: Owner, now: Date): Promise<void> {
  await tx.delete(redirects).where(eq(redirects.path, to));
  await tx
    .insert(redirects)
    .values({ path: from, ...owner, createdAt: now })
    .onConflictDoUpdate({ target: redirects.path, set: owner });
}

/** Puts every article below a moved section on the lists of the sections that are now above it, and off the former ones. */
export async function relistBranch(tx: Transaction, all: Section[], ids: string[]): Promise<void> {
  const byId = new Map(all.map((section) => [section.id, section]));
  const rows = await tx
    .select()
    .from(references)
    .where(and(eq(references.role, "section"), inArray(references.targetId, ids)));
  const articleIds = [...new Set(rows.map((row) => row.articleId))];
  if (articleIds.length === 0) return;
  const listed = await tx
    .select()
    .from(references)
    .where(and(eq(references.role, "section"), inArray(references.articleId, articleIds)));
  // The article's own section is the first of its line.
  const own = new Map<string, (typeof listed)[number]>();
  for (const row of listed) {
    const key = `${row.articleId} ${row.scope}`;
    const best = own.get(key);
    if (!best || row.position < best.position) own.set(key, row);
  }
  await tx.delete(references).where(and(eq(references.role, "section"), inArray(references.articleId, articleIds)));
  for (const row of own.values()) {
    const line: Section[] = [];
    for (let at = byId.get(row.targetId); at; at = at.parentId ? byId.get(at.parentId) : undefined) line.push(at);
    // Positions below zero keep the line before the article's other references.
    const values = line.map((section, index) => ({ ...row, targetId: section.id, position: index - line.length }));
    if (values.length > 0) await tx.insert(references).values(values);
  }
}

/** Revisions that hold on to their section: what readers had, or an editor was given. */
const EDITIONS: RevisionKind[] = ["published", "submitted"];

/** What still stands in a section: a reason not to delete it. Moments of writing are none; see leaveHistory. */
export async function contentsOf(tx: Transaction, id: string): Promise<{ children: number; articles: number }> {
  const children = await tx.select({ id: sections.id }).from(sections).where(eq(sections.parentId, id));
  const drafts = await tx.select({ id: articles.id }).from(articles).where(eq(articles.sectionId, id)).limit(1_000);
  const past = await tx
    .select({ id: revisions.articleId })
    .from(revisions)
    .where(and(eq(revisions.sectionId, id), inArray(revisions.revisionKind, EDITIONS)))
    .limit(1_000);
  return { children: children.length, articles: new Set([...drafts, ...past].map((row) => row.id)).size };
}

/** Takes a section that goes out of the moments of writing that were kept while an article stood in it. */
export async function leaveHistory(tx: Transaction, id: string): Promise<void> {
  const moments = and(eq(revisions.sectionId, id), notInArray(revisions.revisionKind, EDITIONS));
  await tx.update(revisions).set({ sectionId: null }).where(moments);
}
