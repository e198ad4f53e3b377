import type { Asked } from "#db/dialect/published-index.ts";
import type { ArticleKind } from "#db/vocabulary.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { oneOf, type Sort, tiersOf } from "./asked.ts";
import { kindLabel, languageLabel, PAGE_LABEL } from "./document.ts";
import { labelsOf, namesOf } from "./published-names.ts";
import { type FoundText, publishedTextsOf } from "./published-texts.ts";
import { questionOf } from "./query.ts";

/** A search by ids, as programs ask. */
export type FindsWish = {
  q: string;
  section?: string | undefined;
  topic?: string | undefined;
  author?: string | undefined;
  kind?: ArticleKind | undefined;
  language?: string | undefined;
  /** First published then or later. */
  since?: Date | undefined;
  sort: Sort;
  after?: string | undefined;
  limit: number;
};

/** One page of the articles that were found; standing pages are none. */
export async function publishedFinds(wish: FindsWish): Promise<{ found: FoundText[]; next: string | null }> {
  const { kind, language, since, sort, after, limit } = wish;
  const sections = await publishedSections();
  const question = questionOf(wish.q);
  const names = await namesOf(question.wanted, sections);
  const narrowing: Asked[] = (["section", "topic", "author"] as const).flatMap((type) => {
    const id = wish[type];
    return id ? [oneOf(labelsOf({ type, id }, sections).map((term) => ({ term })))] : [];
  });
  if (kind) narrowing.push({ term: kindLabel(kind) });
  if (language) narrowing.push({ term: languageLabel(language) });
  const tiers = tiersOf(question, names.labels, narrowing, sort).map((asked) => ({
    all: [asked],
    but: [{ term: PAGE_LABEL }],
  }));
  return publishedTextsOf(tiers, question, { from: since?.getTime(), after, limit, sections });
}
