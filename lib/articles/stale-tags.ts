import { and, asc, desc, eq, gt, lt, ne, or } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { together } from "#db/dialect/together.ts";
import type { Article } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";
import type { Section } from "#db/schema/sections.ts";
import { hasToldNotes } from "#lib/corrections/rows.ts";
import {
  archiveTag,
  articleTag,
  authorTag,
  correctionsTag,
  latestTag,
  pathTag,
  sectionTag,
  topicTag,
} from "#lib/tags.ts";
import type { Content } from "./content.ts";
import { monthOf } from "./months.ts";
import { lineOf } from "./rows.ts";

/** Every page that shows the article, or would: its own, its lists, its addresses, and its neighbours `at` its place in them. */
export async function staleTags(
  tx: Transaction,
  { id: articleId, publishedAt }: Pick<Article, "id" | "publishedAt">,
  contents: (Content | null)[],
  paths: (string | null)[],
  at: Date,
  tree?: Section[],
): Promise<string[]> {
  const tags = new Set([latestTag, articleTag(articleId), archiveTag(monthOf(at, "UTC"))]);
  // Of what nobody has read yet nothing was told.
  if (publishedAt !== null && (await hasToldNotes(tx, articleId))) tags.add(correctionsTag);
  for (const path of paths) if (path) tags.add(pathTag(path));
  for (const content of contents) {
    if (!content) continue;
    for (const id of content.bylines) tags.add(authorTag(id));
    for (const id of content.topics) tags.add(topicTag(id));
    if (!content.sectionId) continue;
    for (const section of await lineOf(tx, content.sectionId, tree)) {
      tags.add(sectionTag(section.id));
      for (const id of await neighbours(tx, articleId, section.id, at)) tags.add(articleTag(id));
    }
  }
  return [...tags];
}

/** The live articles just before and just after in a section: their pages link here. */
async function neighbours(tx: Transaction, articleId: string, sectionId: string, at: Date): Promise<string[]> {
  const inSection = [
    eq(references.targetType, "section"),
    eq(references.targetId, sectionId),
    eq(references.scope, "live"),
    eq(references.role, "section"),
    ne(references.articleId, articleId),
  ];
  const one = (side: ReturnType<typeof and>, ...order: ReturnType<typeof asc>[]) =>
    tx
      .select({ id: references.articleId })
      .from(references)
      .where(and(...inSection, side))
      .orderBy(...order)
      .limit(1);
  const later = or(gt(references.sortAt, at), and(eq(references.sortAt, at), gt(references.articleId, articleId)));
  const earlier = or(lt(references.sortAt, at), and(eq(references.sortAt, at), lt(references.articleId, articleId)));
  const beside = await together(
    one(later, asc(references.sortAt), asc(references.articleId)),
    one(earlier, desc(references.sortAt), desc(references.articleId)),
  );
  return beside.flat().map((each) => each.id);
}
