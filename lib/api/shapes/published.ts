import { z } from "zod";
import { ARTICLE_FORMS, ARTICLE_KINDS, AUTHOR_KINDS } from "#db/vocabulary.ts";
import { MADE_TYPES } from "#lib/content/made-sizes.ts";
import { answered, Id, Moment } from "../shape.ts";

const Place = z.strictObject({ name: z.string(), path: z.string(), url: z.url() });

export const Picture = answered(
  "Picture",
  z.strictObject({
    id: Id,
    width: z.int(),
    height: z.int(),
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
    colour: z.string(),
    focalX: z.number().min(0).max(1),
    focalY: z.number().min(0).max(1),
    sources: z.array(
      z.strictObject({
        type: z.enum(MADE_TYPES),
        files: z.array(z.strictObject({ width: z.int(), url: z.url() })),
      }),
    ),
  }),
);

const summary = {
  id: Id,
  path: z.string(),
  url: z.url(),
  kind: z.enum(ARTICLE_KINDS),
  language: z.string(),
  kicker: z.string(),
  title: z.string(),
  standfirst: z.string(),
  bylines: z.array(z.strictObject({ id: Id, name: z.string(), slug: z.string(), url: z.url() })),
  picture: Picture.nullable(),
  publishedAt: Moment,
  updatedAt: Moment.nullable(),
};

export const PublishedSummary = answered("PublishedSummary", z.strictObject({ ...summary, section: Place.nullable() }));

export const SearchFind = answered(
  "SearchFind",
  z.strictObject({
    article: PublishedSummary,
    passage: z
      .array(z.strictObject({ text: z.string(), hit: z.boolean() }))
      .describe("The place of the text that has most of what was searched for; `hit` marks it."),
  }),
);

/** A block of the text: one element of its HTML. */
const Block = z.strictObject({ element: z.string(), id: z.string().nullable(), html: z.string(), text: z.string() });

export const PublishedArticle = answered(
  "PublishedArticle",
  z.strictObject({
    ...summary,
    form: z.enum(ARTICLE_FORMS).describe("A page is a standing page of the site: About, Contact."),
    trail: z.array(Place).describe("The sections from the top down to the article’s own."),
    topics: z.array(Place),
    translations: z
      .array(z.strictObject({ id: Id, language: z.string(), title: z.string(), url: z.url() }))
      .describe("The same in other languages, as far as it is published, by language."),
    series: z
      .strictObject({ ...Place.shape, part: z.int().min(1), of: z.int().min(1) })
      .nullable()
      .describe("The series that it is a part of, and which of how many published parts."),
    seo: z.strictObject({ title: z.string(), description: z.string() }),
    words: z.int(),
    html: z.string().describe("The text as HTML, every address in it absolute."),
    text: z.string().describe("The same without markup, its blocks parted by empty lines."),
    blocks: z.array(Block).describe("The same, block by block."),
    pictures: z.array(Picture).describe("The pictures in the text."),
  }),
);

export const PublishedSection = answered(
  "PublishedSection",
  z.strictObject({
    id: Id,
    parentId: Id.nullable(),
    name: z.string(),
    path: z.string(),
    url: z.url(),
    description: z.string(),
  }),
);

export const PublishedTopic = answered(
  "PublishedTopic",
  z.strictObject({ id: Id, name: z.string(), slug: z.string(), url: z.url(), description: z.string() }),
);

export const PublishedAuthor = answered(
  "PublishedAuthor",
  z.strictObject({
    id: Id,
    kind: z.enum(AUTHOR_KINDS),
    name: z.string(),
    slug: z.string(),
    url: z.url(),
    role: z.string(),
    bio: z.string(),
  }),
);
