import { z } from "zod";
import { ARTICLE_KINDS, ARTICLE_STATES, MEDIA_KINDS } from "#db/vocabulary.ts";
import { readCursor } from "#lib/articles/cursor.ts";
import { SORTS } from "#lib/articles/schema.ts";
import { Slug } from "#lib/content/slug.ts";
import { Id } from "#lib/kernel/text-input.ts";
import { SORTS as SEARCH_SORTS } from "#lib/search/asked.ts";
import { LONGEST_QUESTION, questionOf } from "#lib/search/query.ts";
import { readTurn } from "#lib/search/turn.ts";
import { MAX_PAGE_SIZE, PAGE_SIZE } from "./limits.ts";

const NO_CURSOR = "This is no cursor of ours. Take it from `next` as it is.";

const Limit = z.coerce
  .number("A number.")
  .int("A whole number.")
  .min(1, "At least 1.")
  .max(MAX_PAGE_SIZE, `At most ${MAX_PAGE_SIZE}.`)
  .default(PAGE_SIZE);

/** A list of published articles. */
export const PublishedQuery = z.strictObject({
  section: Id.optional().describe("In a section or below it, by its id."),
  topic: Id.optional().describe("On a topic, by its id."),
  author: Id.optional().describe("Signed by an author, by the id."),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "A language code such as en, uk or pt-BR.")
    .optional()
    .describe("In a language, as its code."),
  since: z.iso
    .datetime({ offset: true, error: "A moment such as 2030-01-15T12:00:00Z." })
    .optional()
    .describe("First published then or later."),
  after: z
    .string()
    .refine((cursor) => readCursor(cursor) !== null, NO_CURSOR)
    .optional()
    .describe("The cursor `next` of the page before."),
  limit: Limit,
});

/** A search in what is published. */
export const SearchQuery = z.strictObject({
  q: z
    .string()
    .max(LONGEST_QUESTION, `At most ${LONGEST_QUESTION} characters.`)
    .refine((q) => questionOf(q).wanted.length > 0, "Words to look for.")
    .describe("Every word, “a phrase” in quotation marks, and -without that."),
  section: PublishedQuery.shape.section,
  topic: PublishedQuery.shape.topic,
  author: PublishedQuery.shape.author,
  kind: z.enum(ARTICLE_KINDS).optional(),
  language: PublishedQuery.shape.language,
  since: PublishedQuery.shape.since,
  sort: z.enum(SEARCH_SORTS).default("relevance"),
  after: z
    .string()
    .refine((cursor) => readTurn(cursor) !== undefined, NO_CURSOR)
    .optional()
    .describe("The cursor `next` of the page before."),
  limit: Limit,
});

/** A list of records that have an address. */
export const SlugQuery = z.strictObject({
  after: z
    .string()
    .refine((cursor) => Slug.safeParse(cursor).success, NO_CURSOR)
    .optional()
    .describe("The cursor `next` of the page before."),
  limit: Limit,
});

export const PathQuery = z.strictObject({
  path: z.string().min(1, "The path of an article.").max(1_000).describe("Such as peace-talks/lake-conference."),
});

const cursor = z
  .string()
  .max(3_000)
  .regex(/^[\w.-]+$/, NO_CURSOR)
  .optional()
  .describe("The cursor `next` of the page before.");

/** Thirty on a page. */
export const DeskQuery = z.strictObject({
  state: z.enum(["open", "all", ...ARTICLE_STATES]).default("open"),
  section: Id.optional(),
  author: Id.optional(),
  q: z.string().max(200).default("").describe("Words of title, standfirst or text."),
  sort: z.enum(SORTS).default("changed"),
  after: cursor,
});

/** Forty on a page. */
export const MediaQuery = z.strictObject({
  q: z.string().max(200).default("").describe("Words of name or description."),
  kind: z.enum(MEDIA_KINDS).optional(),
  after: cursor,
});

export const NameQuery = z.strictObject({
  fileName: z
    .string()
    .min(1, "Give the file a name.")
    .max(4_000)
    .describe("What the file is called, such as lake.jpg."),
});
