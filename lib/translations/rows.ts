import { and, eq, inArray, isNotNull, ne, or } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Article, articles, drafts, revisions } from "#db/schema/articles.ts";
import { ownNameOf, sameLanguage } from "#lib/content/language.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { articleTag, latestTag } from "#lib/tags.ts";
import type { Member } from "./group.ts";

type InGroup = Pick<Article, "id" | "translationGroup">;

/** The article with all that say the same in other languages. */
export async function membersWith(tx: Transaction, { id, translationGroup: group }: InGroup): Promise<Member[]> {
  const { state, path, publishedAt, createdAt, translationGroup } = articles;
  const rows = await tx
    .select({ id: articles.id, state, path, publishedAt, createdAt, group: translationGroup })
    .from(articles)
    .where(group === null ? eq(articles.id, id) : or(eq(translationGroup, group), eq(articles.id, id)));
  const languages = await languagesOf(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map(({ state, path, publishedAt, createdAt, ...row }) => ({
    ...row,
    languages: languages.get(row.id) ?? [],
    since: publishedAt ?? createdAt,
    live: path !== null,
    trashed: state === "trashed",
  }));
}

async function languagesOf(tx: Transaction, ids: string[]): Promise<Map<string, string[]>> {
  const rows = await tx
    .select({ id: articles.id, draft: drafts.language, live: revisions.language })
    .from(articles)
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(inArray(articles.id, ids));
  return new Map(rows.map(({ id, draft, live }) => [id, [...new Set([draft, live ?? draft])]]));
}

export async function setGroup(tx: Transaction, members: readonly Pick<Member, "id">[], group: string | null) {
  const ids = members.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.update(articles).set({ translationGroup: group }).where(inArray(articles.id, ids));
}

/** The pages of all of them, and the sitemap where one is out. */
export function tagsOf(members: readonly Member[]): string[] {
  const tags = members.map(({ id }) => articleTag(id));
  return members.some(({ live }) => live) ? [...tags, latestTag] : tags;
}

/** Readers never see two of a group in one language, whatever became of the drafts since they were linked. Throws AppError invalid. */
export async function refuseSecondIn(tx: Transaction, article: InGroup, language: string): Promise<void> {
  if (article.translationGroup === null) return;
  const inGroup = and(eq(articles.translationGroup, article.translationGroup), ne(articles.id, article.id));
  const out = await tx
    .select({ language: revisions.language })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(inGroup, isNotNull(articles.path)));
  if (!out.some((each) => sameLanguage(each.language, language))) return;
  const message = `One of its translations is out in ${ownNameOf(language)} already. Choose another language, or take this one out of the translations.`;
  throw invalid("language", message);
}
