import { and, eq, gte, inArray, lt, or, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { indexTerms } from "#db/dialect/published-index.ts";
import { together } from "#db/dialect/together.ts";
import { authors } from "#db/schema/authors.ts";
import { type PublishedText, publishedTexts, searchNames, searchSpellings, searchWords } from "#db/schema/published.ts";
import { sections } from "#db/schema/sections.ts";
import { topics } from "#db/schema/topics.ts";
import type { ArticleForm, NamedTarget } from "#db/vocabulary.ts";
import { labelsOf, type Placed, type SearchDocument, type Worded } from "./document.ts";
import { TERMS_VERSION, termsIn } from "./terms.ts";
import { vocabularyOf, type Written } from "./vocabulary.ts";

/** `isFirst`: it comes out for the first time, so that nothing can be found of it yet. */
type Shown = { articleId: string; form: ArticleForm; publishedAt: Date; isFirst?: boolean };
type Facts = Placed & Pick<Worded, "title" | "standfirst">;

/** Lets readers find a text, in the transaction that shows it to them; what was found of the article before is gone. */
export async function makeFindable(
  tx: Transaction,
  { articleId, form, publishedAt, isFirst = false }: Shown,
  content: Facts,
  { body, terms }: SearchDocument,
): Promise<void> {
  const { kind, title, standfirst, sectionId, bylines, topics } = content;
  if (!isFirst) await leaveSearch(tx, articleId);
  const facts = { kind, sectionId, bylines, topics };
  const placed = place(tx, publishedAt, { articleId, termsVersion: TERMS_VERSION, form, ...facts, body });
  await together(
    placed.then((id) => indexTerms(tx, id, [...terms, ...labelsOf(content, form)])),
    noteNames(tx, { sectionId, bylines, topics }),
    noteWords(tx, vocabularyOf([title, standfirst, body])),
  );
}

/** Takes an article out of search, in the transaction that takes it away. */
export async function leaveSearch(tx: Transaction, articleId: string): Promise<void> {
  await tx.delete(publishedTexts).where(eq(publishedTexts.articleId, articleId));
}

/** At its time, or at the next place that is free: two may come out in one millisecond. */
async function place(tx: Transaction, at: Date, text: Omit<PublishedText, "id">): Promise<number> {
  const { id } = publishedTexts;
  const own = { id: at.getTime(), ...text };
  const [placed] = await tx.insert(publishedTexts).values(own).onConflictDoNothing({ target: id }).returning({ id });
  if (placed) return placed.id;
  const free = await freePlace(tx, own.id);
  await tx.insert(publishedTexts).values({ ...own, id: free });
  return free;
}

async function freePlace(tx: Transaction, at: number): Promise<number> {
  const { id } = publishedTexts;
  for (let from = at; ; from += A_RUN) {
    const taken = await tx
      .select({ id })
      .from(publishedTexts)
      .where(and(gte(id, from), lt(id, from + A_RUN)));
    if (taken.length === A_RUN) continue;
    const all = new Set(taken.map((row) => row.id));
    for (let place = from; ; place++) if (!all.has(place)) return place;
  }
}
const A_RUN = 100;

/** A name as it is now; the texts that belong to it stay as they are. */
export async function noteName(tx: Transaction, type: NamedTarget, id: string, name: string): Promise<void> {
  const of = and(eq(searchNames.targetType, type), eq(searchNames.targetId, id));
  await tx.delete(searchNames).where(of);
  const terms = [...new Set(termsIn(name))];
  if (terms.length === 0) return;
  await tx.insert(searchNames).values(terms.map((term) => ({ term, targetType: type, targetId: id })));
  await noteWords(tx, vocabularyOf([name]));
}

/** Names that nothing published belonged to until now. */
async function noteNames(tx: Transaction, of: Pick<Facts, "sectionId" | "bylines" | "topics">): Promise<void> {
  const wanted = [
    ["section", sections, of.sectionId ? [of.sectionId] : []],
    ["author", authors, of.bylines],
    ["topic", topics, of.topics],
  ] as const;
  const { targetType, targetId } = searchNames;
  const named = wanted.flatMap(([type, , ids]) =>
    ids.length > 0 ? [and(eq(targetType, type), inArray(targetId, [...ids]))] : [],
  );
  if (named.length === 0) return;
  const known = await tx
    .selectDistinct({ type: targetType, id: targetId })
    .from(searchNames)
    .where(or(...named));
  for (const [type, table, ids] of wanted) {
    const fresh = ids.filter((id) => !known.some((row) => row.type === type && row.id === id));
    if (fresh.length === 0) continue;
    const rows = await tx.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, fresh));
    for (const { id, name } of rows) await noteName(tx, type, id, name);
  }
}

/** A turn of rows that both engines take in one statement. */
const AT_ONCE = 500;

async function noteWords(tx: Transaction, words: Written[]): Promise<void> {
  for (let from = 0; from < words.length; from += AT_ONCE) {
    const some = words.slice(from, from + AT_ONCE);
    const values = some.map(({ word, written }) => ({ word, written }));
    const fresh = await tx
      .insert(searchWords)
      .values(values)
      .onConflictDoNothing()
      .returning({ word: searchWords.word });
    const isFresh = new Set(fresh.map(({ word }) => word));
    const keys = some.flatMap(({ word, keys }) => (isFresh.has(word) ? keys.map((key) => ({ key, word })) : []));
    for (let at = 0; at < keys.length; at += AT_ONCE)
      await tx
        .insert(searchSpellings)
        .values(keys.slice(at, at + AT_ONCE))
        .onConflictDoNothing();
  }
}

/** Forgets names and words that were folded in another way: they are noted anew with the texts. */
export async function forgetOldWords(tx: Transaction): Promise<void> {
  const old = lt(publishedTexts.termsVersion, TERMS_VERSION);
  const [one] = await tx.select({ id: publishedTexts.id }).from(publishedTexts).where(old).limit(1);
  if (!one) return;
  for (const table of [searchNames, searchWords, searchSpellings]) await tx.delete(table).where(sql`1 = 1`);
}
