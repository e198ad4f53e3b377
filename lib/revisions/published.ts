import { and, asc, eq, isNotNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, PUBLISHED, type Revision, revisions } from "#db/schema/articles.ts";
import { contentOf } from "#lib/articles/content.ts";
import { bodyParts } from "#lib/articles/published-body.ts";
import { bylinesOf, leadPicture } from "#lib/articles/published-parts.ts";
import { withRelated } from "#lib/articles/published-related.ts";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import { renderDocument } from "#lib/content/render.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { publishedPictures } from "#lib/media/published.ts";
import { type ReaderSection, trailTo } from "#lib/sections/tree.ts";
import { articleTag } from "#lib/tags.ts";
import type { PublicRecord, PublicVersion, ShownVersion } from "./public-versions.ts";

/** The texts of an article that were published, the oldest first. What readers may open of them says `publishedRecord`. */
export async function publishedVersions(articleId: string, liveRevisionId: string): Promise<PublicVersion[]> {
  tag(articleTag(articleId));
  return (await published(articleId)).map(({ id, ...row }, at) => ({
    ...row,
    number: at + 1,
    live: id === liveRevisionId,
  }));
}

/** Of an article that readers see now; of any other there is nothing. */
export async function publishedRecord(articleId: string): Promise<PublicRecord | null> {
  const live = await liveArticle(articleId);
  if (!live) return null;
  const { path, liveRevisionId, ...article } = live;
  return { ...article, path, versions: await publishedVersions(articleId, liveRevisionId) };
}

/** One version as readers may open it; null where there is none of this number. */
export async function publishedVersion(
  articleId: string,
  number: number,
  sections: ReaderSection[],
): Promise<ShownVersion | null> {
  const record = await publishedRecord(articleId);
  const version = record?.versions[number - 1];
  if (!record || !version) return null;
  const revision = await revisionOf(articleId, number);
  if (!revision) return null;
  const reason = revision.withheldReason;
  const page = version.withheldAt ? null : await pageOf(revision, record, sections);
  return { ...record, version, page, reason };
}

/** The revision behind a number. Only for whoever has looked that it is not withheld. */
export async function revisionOf(articleId: string, number: number): Promise<Revision | null> {
  const row = (await published(articleId))[number - 1];
  const [revision] = row ? await db().select().from(revisions).where(eq(revisions.id, row.id)) : [];
  return revision ?? null;
}

async function liveArticle(articleId: string) {
  tag(articleTag(articleId));
  const { id, path, form, liveRevisionId } = articles;
  const { title, language } = revisions;
  const [row] = await db()
    .select({ id, path, liveRevisionId, title, language })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, liveRevisionId))
    .where(and(eq(id, articleId), isNotNull(path), eq(form, "article")));
  if (!row?.path || !row.liveRevisionId) return null;
  return { ...row, path: row.path, liveRevisionId: row.liveRevisionId };
}

/** All that an index has of them, so that no text is read to list them. */
function published(articleId: string) {
  const { id, number, createdAt, minor, withheldAt } = revisions;
  return db()
    .select({ id, at: createdAt, minor, withheldAt })
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), PUBLISHED))
    .orderBy(asc(number));
}

/** Rendered anew: what is not in the library any more is left out, whatever the HTML of then says. */
async function pageOf(revision: Revision, record: PublicRecord, sections: ReaderSection[]): Promise<ArticlePageData> {
  const { kind, language, kicker, title, standfirst, seo, sectionId, bylines, lead, body } = {
    ...revision,
    body: contentOf(revision).body,
  };
  const [byline, pictures, parts] = await Promise.all([
    bylinesOf(bylines),
    publishedPictures(lead ? [lead.mediaId] : []),
    bodyParts([body]),
  ]);
  const [html = ""] = await withRelated([
    { id: record.id, html: renderDocument(body, { language, ...parts }), language },
  ]);
  const { at } = record.versions[0] as PublicVersion;
  return {
    ...{ id: record.id, form: "article", path: record.path, kind, language, kicker, title, standfirst, seo, html },
    trail: trailTo(sections, sectionId).map(({ name, path }) => ({ name, path })),
    bylines: byline(bylines),
    picture: leadPicture(lead, pictures),
    words: revision.words,
    publishedAt: at,
    updatedAt: revision.createdAt > at ? revision.createdAt : null,
    ...{ topics: [], previous: null, next: null, sample: false, notes: [], versions: [], translations: [] },
  };
}
