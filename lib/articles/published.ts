import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";
import { readStored } from "#lib/content/migrations.ts";
import { RENDERER_VERSION, renderDocument } from "#lib/content/render.ts";
import { publishedNotes } from "#lib/corrections/published.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { publishedPictures } from "#lib/media/published.ts";
import { publishedVersions } from "#lib/revisions/published.ts";
import { type ReaderSection, trailTo } from "#lib/sections/tree.ts";
import { articleTag, fileTag, mediaTag, pathTag } from "#lib/tags.ts";
import { publishedTranslations } from "#lib/translations/published.ts";
import { newerThan, olderThan } from "./keyset.ts";
import { bodyParts } from "./published-body.ts";
import { publishedOnward } from "./published-onward.ts";
import { bylinesOf, leadPicture, topicsOf } from "./published-parts.ts";
import { withRelated } from "./published-related.ts";
import type { ArticlePageData, Place } from "./reader-shapes.ts";

export type { ArticleCard, ArticlePageData, Byline, CardList, Place, ReaderPicture } from "./reader-shapes.ts";

/** The live article at an address (without the leading slash), or null. */
export async function publishedArticleAt(path: string, sections: ReaderSection[]): Promise<ArticlePageData | null> {
  tag(pathTag(path));
  const [row] = await db().select(columns).from(articles).innerJoin(revisions, live).where(eq(articles.path, path));
  if (!row) return null;
  tag(articleTag(row.id));

  await noteBody(row.id);
  const [byline, topics, pictures, html, previous, next, notes, versions, translations] = await Promise.all([
    bylinesOf(row.bylines),
    topicsOf(row.topics),
    publishedPictures(row.lead ? [row.lead.mediaId] : []),
    row.rendererVersion === RENDERER_VERSION ? row.html : renderedAnew(row.revisionId, row.language),
    neighbour(row, "before"),
    neighbour(row, "after"),
    publishedNotes(row.id),
    publishedVersions(row.id, row.revisionId),
    publishedTranslations(row.translationGroup, row.id),
  ]);
  const { id, form, kind, language, kicker, title, standfirst, seo, words, publishedAt, sample } = row;
  const paths = [previous?.path, next?.path];
  const [[filled = ""], onward] = await Promise.all([
    withRelated([{ id, html, language }]),
    publishedOnward({ id, form, title, standfirst, language, html, about: row.topics, paths }, sections),
  ]);
  return {
    ...{ id, form, path, kind, language, kicker, title, standfirst, seo, words, publishedAt, sample, topics },
    html: filled,
    trail: trailTo(sections, row.sectionId).map(({ name, path }) => ({ name, path })),
    bylines: byline(row.bylines),
    picture: leadPicture(row.lead, pictures),
    updatedAt: row.republishedAt,
    ...{ previous, next, notes, versions, onward, translations },
  };
}

/** What joins an article to the text that readers see. */
const live = eq(revisions.id, articles.liveRevisionId);

/** Not the body: it is only needed when its HTML is of an older renderer. */
const columns = {
  id: articles.id,
  form: articles.form,
  publishedAt: articles.publishedAt,
  republishedAt: articles.republishedAt,
  sample: articles.sample,
  translationGroup: articles.translationGroup,
  revisionId: revisions.id,
  kind: revisions.kind,
  language: revisions.language,
  kicker: revisions.kicker,
  title: revisions.title,
  standfirst: revisions.standfirst,
  sectionId: revisions.sectionId,
  bylines: revisions.bylines,
  topics: revisions.topics,
  lead: revisions.lead,
  seo: revisions.seo,
  html: revisions.html,
  rendererVersion: revisions.rendererVersion,
  words: revisions.words,
};

/** Notes the pictures and files of the text, which its finished HTML was made of. */
async function noteBody(articleId: string): Promise<void> {
  const { scope, role, targetType, targetId } = references;
  const rows = await db()
    .select({ type: targetType, id: targetId })
    .from(references)
    .where(
      and(
        eq(references.articleId, articleId),
        eq(scope, "live"),
        eq(role, "body"),
        inArray(targetType, ["media", "file"]),
      ),
    );
  tag(...rows.map(({ type, id }) => (type === "media" ? mediaTag(id) : fileTag(id))));
}

async function renderedAnew(revisionId: string, language: string): Promise<string> {
  const { body, bodyVersion } = revisions;
  const [row] = await db().select({ body, bodyVersion }).from(revisions).where(eq(revisions.id, revisionId));
  if (!row) return "";
  const doc = readStored(row.body, row.bodyVersion);
  return renderDocument(doc, { language, ...(await bodyParts([doc])) });
}

type Here = { id: string; sectionId: string | null; publishedAt: Date | null };

/** The article published just before or after another in its section. */
export async function neighbour({ id, sectionId, publishedAt }: Here, side: "before" | "after"): Promise<Place | null> {
  if (!sectionId || !publishedAt) return null;
  const { articleId, sortAt } = references;
  const [past, order] = side === "before" ? ([olderThan, desc] as const) : ([newerThan, asc] as const);
  const [row] = await db()
    .select({ id: articles.id, name: revisions.title, path: articles.path })
    .from(references)
    .innerJoin(articles, eq(articles.id, articleId))
    .innerJoin(revisions, live)
    .where(
      and(
        eq(references.targetType, "section"),
        eq(references.targetId, sectionId),
        eq(references.scope, "live"),
        eq(references.role, "section"),
        past({ at: publishedAt, id }),
      ),
    )
    .orderBy(order(sortAt), order(articleId))
    .limit(1);
  if (!row?.path) return null;
  tag(articleTag(row.id));
  return { name: row.name, path: row.path };
}
