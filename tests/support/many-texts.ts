import { sql } from "drizzle-orm";
import { engine } from "#db/dialect/engine.ts";
import { indexTerms } from "#db/dialect/published-index.ts";
import type { Store } from "#db/dialect/store.ts";
import { articles } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { publishedTexts, searchNames, searchSpellings, searchWords } from "#db/schema/published.ts";
import { sections } from "#db/schema/sections.ts";
import { ARTICLE_KINDS } from "#db/vocabulary.ts";
import { documentFromBlocks } from "#lib/content/from-blocks.ts";
import { type Chance, chance } from "#lib/sample/random.ts";
import { labelsOf, searchDocument } from "#lib/search/document.ts";
import { TERMS_VERSION, termsIn } from "#lib/search/terms.ts";
import { vocabularyOf } from "#lib/search/vocabulary.ts";
import { NOW } from "./make.ts";
import { authorId, sectionId } from "./many-articles.ts";

const HOUR = 3_600_000;
const SECTIONS = 12;
const AUTHORS = 20;
const WORDS = 80;
const LEXICON = 5_000;
const AT_ONCE = 500;

/** Published texts of some ninety words, an hour apart, as rows and as the index has them: for measuring searches. */
export async function manyTexts(store: Store, count: number): Promise<void> {
  await records(store);
  // An index that is there grows entry by entry; over what is there it is made in one go.
  if (engine === "postgres") await raw(store, "DROP INDEX published_texts_words");
  const lexicon = lexiconOf(LEXICON);
  for (let from = 0; from < count; from += AT_ONCE) {
    const made = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => aText(from + at, lexicon));
    await store.transaction(async (tx) => {
      await tx.insert(articles).values(made.map(({ article }) => article));
      await tx.insert(publishedTexts).values(made.map(({ text }) => text));
      for (const { text, terms } of made) await indexTerms(tx, text.id, terms);
    });
  }
  for (const statement of [LIVE, LISTED]) await raw(store, statement);
  if (engine !== "postgres") return;
  await raw(store, "CREATE INDEX published_texts_words ON published_texts USING gin (words)");
}

async function records(store: Store): Promise<void> {
  const numbers = (many: number) => Array.from({ length: many }, (_, at) => at);
  const words = vocabularyOf([lexiconOf(LEXICON).join(" "), "delegation ministers treasury lake table"]);
  await store.transaction(async (tx) => {
    await tx.insert(sections).values(
      numbers(SECTIONS).map((at) => ({
        ...{ id: sectionId(at), parentId: null, name: `Section ${at}`, slug: `s-${at}`, path: `s-${at}` },
        ...{ description: "", position: at, createdAt: NOW },
      })),
    );
    await tx.insert(authors).values(
      numbers(AUTHORS).map((at) => ({
        ...{ id: authorId(at), kind: "staff" as const, name: `Author ${at}`, slug: `a-${at}`, role: "", bio: "" },
        createdAt: NOW,
      })),
    );
    const named = numbers(AUTHORS).flatMap((at) =>
      termsIn(`Author ${at}`).map((term) => ({ term, targetType: "author" as const, targetId: authorId(at) })),
    );
    await tx.insert(searchNames).values(named);
    for (let from = 0; from < words.length; from += AT_ONCE) {
      const some = words.slice(from, from + AT_ONCE);
      await tx.insert(searchWords).values(some.map(({ word, written }) => ({ word, written })));
      await tx.insert(searchSpellings).values(some.flatMap(({ word, keys }) => keys.map((key) => ({ key, word }))));
    }
  });
}

function aText(at: number, lexicon: string[]) {
  const articleId = `article${String(at).padStart(9, "0")}`;
  const of = chance(at);
  const publishedAt = new Date(NOW.getTime() - at * HOUR);
  const title = `${at % 3 ? "Ministers" : "Envoys"} weigh treasury ${at % 100} and winter ${at}`;
  const placed = {
    ...{
      kind: ARTICLE_KINDS[at % ARTICLE_KINDS.length] ?? "news",
      language: "en",
      sectionId: sectionId(at % SECTIONS),
    },
    ...{ bylines: [authorId(at % AUTHORS)], topics: [] },
  };
  const worded = { kicker: "", title, standfirst: "What they bring to the table.", slug: `story-${at}` };
  const body = documentFromBlocks([{ type: "p", text: bodyOf(at, of, lexicon) }], { newId: () => "block0000000" }).doc;
  const found = searchDocument({ ...worded, body });
  return {
    article: {
      ...{
        id: articleId,
        form: "article" as const,
        state: "live" as const,
        liveRevisionId: `live-${articleId}`,
        publishedAt,
      },
      ...{ path: `s-${at % SECTIONS}/story-${at}`, title, sectionId: placed.sectionId, createdAt: publishedAt },
      changedAt: publishedAt,
    },
    text: {
      ...{ id: publishedAt.getTime(), articleId, termsVersion: TERMS_VERSION, form: "article" as const },
      ...{ kind: placed.kind, sectionId: placed.sectionId, bylines: placed.bylines, topics: [], body: found.body },
    },
    terms: [...found.terms, ...labelsOf(placed, "article")],
  };
}

/** Words that every text has, some that a known part has, and for the rest some often and most seldom, as in any language. */
function bodyOf(at: number, of: Chance, lexicon: string[]): string {
  const rest = Array.from({ length: WORDS }, () => lexicon[Math.floor(of.whole(LEXICON) ** 2 / LEXICON)]);
  const known = `${at % 10 === 1 ? " tenth" : ""}${at % 10 === 2 ? " evenly" : ""}${at % 100 === 7 ? " rarity" : ""}`;
  return `The delegation met at the lake${known}. ${rest.join(" ")}.`;
}

function lexiconOf(size: number): string[] {
  const of = chance(1);
  const syllable = () => of.pick([..."bdfgklmnprstvz"]) + of.pick([..."aeiou"]);
  const words = new Set<string>();
  while (words.size < size) words.add(Array.from({ length: 2 + of.whole(3) }, syllable).join(""));
  return [...words];
}

/** What the cards of results are made of, alike for all. */
const LIVE = `INSERT INTO revisions (id, article_id, number, revision_kind, kind, language, kicker, title, standfirst, slug,
  section_id, bylines, topics, lead, seo, body, body_version, content_hash, html, renderer_version, words, created_at)
  SELECT live_revision_id, id, 1, 'published', 'news', 'en', '', title, 'What they bring to the table.', 'story',
  section_id, '["${authorId(1)}"]', '[]', NULL, '{"title":"","description":""}', '{"type":"doc","content":[]}', 1, id,
  '<p>Words.</p>', 1, ${WORDS}, created_at FROM articles RETURNING 1`;
const LISTED = `INSERT INTO content_references (article_id, scope, role, target_type, target_id, position, sort_at)
  SELECT id, 'live', 'section', 'section', section_id, 0, published_at FROM articles RETURNING 1`;

async function raw(store: Store, statement: string): Promise<void> {
  await store.transaction((tx) => store.rows(tx, sql.raw(statement)));
}
