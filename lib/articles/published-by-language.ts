import { and, desc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { references } from "#db/schema/references.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { type ReaderSection, topLevel } from "#lib/sections/tree.ts";
import { latestTag, sectionTag } from "#lib/tags.ts";
import type { Cursor } from "./cursor.ts";
import { cardsOf } from "./published-cards.ts";
import type { ArticleCard } from "./reader-shapes.ts";

/** The newest of a section in one language. Only the live rows of sections have one, so that the index needs no more. */
export async function newestIn(language: string, sectionId: string, count: number): Promise<Cursor[]> {
  tag(sectionTag(sectionId));
  const { targetId, sortAt, articleId } = references;
  return db()
    .select({ at: sortAt, id: articleId })
    .from(references)
    .where(and(eq(targetId, sectionId), eq(references.language, language.toLowerCase())))
    .orderBy(desc(sortAt), desc(articleId))
    .limit(count);
}

/** The newest of the whole site in one language: of the newest of each section at the top. */
export async function publishedInLanguage(
  language: string,
  count: number,
  sections: ReaderSection[],
): Promise<ArticleCard[]> {
  tag(latestTag);
  const found = await Promise.all(topLevel(sections).map(({ id }) => newestIn(language, id, count)));
  const newest = found.flat().sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  return cardsOf(
    newest.slice(0, count).map(({ id }) => id),
    sections,
  );
}
