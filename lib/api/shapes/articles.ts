import { z } from "zod";
import { ARTICLE_KINDS, ARTICLE_STATES } from "#db/vocabulary.ts";
import { ContentInput } from "#lib/articles/schema.ts";
import { answered, Id, Moment, sent } from "../shape.ts";

export const DeskSummary = answered(
  "DeskSummary",
  z.strictObject({
    id: Id,
    title: z.string(),
    state: z.enum(ARTICLE_STATES),
    path: z.string().nullable(),
    section: z.string().nullable(),
    bylines: z.array(z.string()),
    changedAt: Moment,
    changedBy: z.string().nullable(),
    publishedAt: Moment.nullable(),
  }),
);

export const DeskArticle = answered(
  "DeskArticle",
  z.strictObject({
    id: Id,
    state: z.enum(ARTICLE_STATES),
    path: z.string().nullable(),
    url: z.url().nullable(),
    publishedAt: Moment.nullable(),
    republishedAt: Moment.nullable(),
    version: z.int().describe("Of the working draft."),
    title: z.string(),
  }),
);

const Document = z
  .strictObject({ type: z.literal("doc"), content: z.array(z.looseObject({ type: z.string() })) })
  .describe("A document as the editor writes it.");

const lead = z.strictObject({ mediaId: Id, alt: z.string(), caption: z.string(), credit: z.string() }).nullable();

export const Draft = answered(
  "Draft",
  z.strictObject({
    version: z.int(),
    savedAt: Moment,
    savedBy: z.string().nullable(),
    content: z.strictObject({
      kind: z.enum(ARTICLE_KINDS),
      language: z.string(),
      kicker: z.string(),
      title: z.string(),
      standfirst: z.string(),
      slug: z.string(),
      sectionId: Id.nullable(),
      bylines: z.array(Id),
      topics: z.array(Id),
      lead,
      seo: z.strictObject({ title: z.string(), description: z.string() }),
      body: Document,
    }),
  }),
);

const words = z.string().max(100_000);
const SimpleBlocks = z
  .array(
    z.discriminatedUnion("type", [
      z.strictObject({ type: z.enum(["p", "h2", "h3", "quote"]), text: words }),
      z.strictObject({ type: z.enum(["ul", "ol"]), items: z.array(words).min(1).max(1_000) }),
      z.strictObject({
        type: z.literal("picture"),
        mediaId: Id,
        alt: words.optional(),
        caption: words.optional(),
        credit: words.optional(),
        layout: z.enum(["text", "wide", "side"]).optional(),
      }),
      z.strictObject({ type: z.literal("divider") }),
    ]),
  )
  .min(1)
  .max(5_000)
  .describe("Simple blocks. Text may hold *emphasis*, **strong** and [words](/path or https://…).");

/** All of a draft, as the desk saves it; the body as an object and not as its text. */
export const DraftSent = sent(
  "DraftSent",
  z.strictObject({
    content: z.strictObject({ ...ContentInput.shape, body: z.union([Document, SimpleBlocks]) }),
    keep: z.boolean().default(false).describe("Keeps what it replaces as a version in the history."),
  }),
);
export type DraftSent = z.output<typeof DraftSent>;

export const Saved = answered(
  "Saved",
  z.strictObject({ version: z.int(), savedAt: Moment, state: z.enum(ARTICLE_STATES), unchanged: z.boolean() }),
);
export const Begun = answered("Begun", z.strictObject({ id: Id, version: z.int() }));
export const Published = answered(
  "Published",
  z.strictObject({ id: Id, path: z.string(), url: z.url(), revision: z.int(), unchanged: z.boolean() }),
);
export const InState = answered("InState", z.strictObject({ id: Id, state: z.enum(ARTICLE_STATES) }));

const Named = z.strictObject({ id: Id, name: z.string() });
export const Choices = answered(
  "Choices",
  z.strictObject({
    sections: z.array(z.strictObject({ id: Id, name: z.string(), path: z.string() })),
    topics: z.array(Named),
    authors: z.array(Named),
  }),
);
