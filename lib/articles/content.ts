import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Draft, Revision } from "#db/schema/articles.ts";
import type { ArticleForm } from "#db/vocabulary.ts";
import type { ContentNode } from "#lib/content/document.ts";
import { DOCUMENT_VERSION, readStored } from "#lib/content/migrations.ts";
import { documentReferences, plainText } from "#lib/content/text.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { missingIn } from "./missing.ts";
import type { ContentInput } from "./schema.ts";

/** What a draft and a revision have in common: all that an editor wrote. */
export type Content = Pick<
  Draft,
  | "kind"
  | "language"
  | "kicker"
  | "title"
  | "standfirst"
  | "slug"
  | "sectionId"
  | "bylines"
  | "topics"
  | "lead"
  | "seo"
  | "body"
  | "bodyVersion"
  | "contentHash"
>;

/** The columns for content that came through the gate. */
export function contentColumns({ body, ...fields }: z.output<typeof ContentInput>): Content {
  const content = { ...fields, body: body.doc, bodyVersion: body.version };
  const { body: _, ...rest } = content;
  const contentHash = createHash("sha256")
    .update(JSON.stringify([Object.entries(rest).sort(byName), body.hash]))
    .digest("hex");
  return { ...content, contentHash };
}

/** The content of a draft or revision row as this version understands it: for everything that looks into the body. */
export function contentOf(row: Draft | Revision): Content {
  return { ...storedContent(row), body: readStored(row.body, row.bodyVersion), bodyVersion: DOCUMENT_VERSION };
}

/** The same to the letter, to be put away once more: what a newer version wrote must not lose anything on the way. */
export function storedContent(row: Draft | Revision): Content {
  const {
    kind,
    language,
    kicker,
    title,
    standfirst,
    slug,
    sectionId,
    bylines,
    topics,
    lead,
    seo,
    body,
    bodyVersion,
    contentHash,
  } = row;
  return {
    kind,
    language,
    kicker,
    title,
    standfirst,
    slug,
    sectionId,
    bylines,
    topics,
    lead,
    seo,
    body,
    bodyVersion,
    contentHash,
  };
}

/** Nothing was written yet. */
export function isBlank({ kicker, title, standfirst, lead, body }: Content): boolean {
  const empty = ({ type, content }: ContentNode) => type === "paragraph" && !content?.length;
  return !kicker && !title && !standfirst && !lead && body.content.every(empty);
}

/** One sentence for each field without which it cannot be published. */
export function gapsIn(content: Content, form: ArticleForm): Record<string, string> {
  return missingIn({ ...content, form, hasText: plainText(content.body).trim() !== "" });
}

/** Throws an invalid error that names every gap. */
export function readyToPublish<C extends Content>(content: C, form: ArticleForm): C {
  const missing = gapsIn(content, form);
  const fields = Object.keys(missing);
  if (fields.length === 0) return content;
  const refusal = invalid(fields[0] as string, "Some things are still missing before this can be published.");
  Object.assign(refusal.fields as object, missing);
  throw refusal;
}

type Shown = Pick<Content, "lead" | "body">;

/** Ids of all pictures that the content shows. */
export function picturesIn(content: Shown): string[] {
  return [...new Set([...neededPictures(content), ...sparePictures(content)])];
}

/** The same without the pictures of cards, which are of use without them too. */
export function neededPictures({ lead, body }: Shown): string[] {
  const inBody = documentReferences(body).flatMap((each) =>
    each.target === "media" && !each.spare && !each.plays ? [each.id] : [],
  );
  return [...new Set([...(lead ? [lead.mediaId] : []), ...inBody])];
}

function sparePictures({ body }: Shown): string[] {
  return documentReferences(body).flatMap((each) => (each.target === "media" && each.spare ? [each.id] : []));
}

/** Ids of all recordings that the content plays. */
export function playablesIn({ body }: Pick<Content, "body">): string[] {
  return documentReferences(body).flatMap((each) => (each.target === "media" && each.plays ? [each.id] : []));
}

/** Ids of all files that the content offers or plays along. */
export function filesIn({ body }: Pick<Content, "body">): string[] {
  return [...new Set(documentReferences(body).flatMap((each) => (each.target === "file" ? [each.id] : [])))];
}

/** The same without the subtitles of films, which are of use without them too. */
export function neededFiles({ body }: Pick<Content, "body">): string[] {
  return documentReferences(body).flatMap((each) => (each.target === "file" && !each.spare ? [each.id] : []));
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
