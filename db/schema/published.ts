import { counter, index, integer, json, primaryKey, table, text, uniqueIndex } from "../dialect/columns.ts";
import type { ArticleForm, ArticleKind, NamedTarget } from "../vocabulary.ts";
import { articles } from "./articles.ts";

// All of this is made from the live revisions and made anew from them at any time (lib/search/jobs.ts): no backup carries it.

/** The text of every page that readers can open now. Each engine keeps its own index beside it (db/dialect/published-index.ts). */
export const publishedTexts = table(
  "published_texts",
  {
    /** Milliseconds from 1970 to its first publication, or the next that was free: newest first is an order of the index. */
    id: counter("id"),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    /** Which way of cutting texts into terms made its part of the index (lib/search/terms.ts). */
    termsVersion: integer("terms_version").notNull(),
    form: text("form").$type<ArticleForm>().notNull(),
    kind: text("kind").$type<ArticleKind>().notNull(),
    sectionId: text("section_id"),
    bylines: json("bylines").$type<string[]>().notNull(),
    topics: json("topics").$type<string[]>().notNull(),
    /** Last: what is read of many rows stands before what is long. */
    body: text("body").notNull(),
  },
  (t) => [uniqueIndex("published_texts_article").on(t.articleId)],
);
export type PublishedText = typeof publishedTexts.$inferSelect;

/** The terms of the names of authors, topics and sections that something published belongs to: a new name need not touch its texts. */
export const searchNames = table(
  "search_names",
  {
    term: text("term").notNull(),
    targetType: text("target_type").$type<NamedTarget>().notNull(),
    targetId: text("target_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.term, t.targetType, t.targetId] }),
    index("search_names_target").on(t.targetType, t.targetId),
  ],
);

/** Words that something published holds or held; whoever suggests one looks first whether anything still does. */
export const searchWords = table("search_words", {
  /** Without capitals and accents. */
  word: text("word").primaryKey(),
  /** As it was first written, in small letters. */
  written: text("written").notNull(),
});

/** Every such word under what is left of it when a letter is missing: two words of one key are a slip apart. */
export const searchSpellings = table(
  "search_spellings",
  { key: text("key").notNull(), word: text("word").notNull() },
  (t) => [primaryKey({ columns: [t.key, t.word] })],
);
