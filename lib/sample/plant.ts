import { join } from "node:path";
import { store } from "#db/client.ts";
import { edition } from "#db/seed/edition/edition.ts";
import type { EditionArticle, EditionBlock } from "#db/seed/edition-types.ts";
import { DRAWN } from "#db/seed/picture-file.ts";
import { createArticle } from "#lib/articles/commands/create.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import { createAuthor } from "#lib/authors/commands/create.ts";
import { documentFromBlocks, type SimpleBlock } from "#lib/content/from-blocks.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { spooled } from "#lib/kernel/spool/spool.ts";
import { addMedia } from "#lib/media/commands/add.ts";
import { describeMedia } from "#lib/media/commands/describe.ts";
import { removeFilesOf } from "#lib/media/files.ts";
import { createSection } from "#lib/sections/commands/create.ts";
import { createTopic } from "#lib/topics/commands/create.ts";
import { beginSite } from "./commands/begin-site.ts";
import { markSample } from "./commands/mark-sample.ts";
import { removeSample } from "./commands/remove-sample.ts";
import { furnish } from "./furnish.ts";
import { PLANTING } from "./policy.ts";

const HOUR_MS = 3_600_000;
type Ids = ReadonlyMap<string, string>;

/**
 * Fills an empty site with the sample edition, through the same commands that editors use. Does nothing when the site has
 * begun; clears what an interrupted earlier try left. `told` hears of each piece, for a progress line.
 */
export function plantSample(now: Date, told: (done: number, of: number) => void): Promise<boolean> {
  // Several nodes may start on one empty database: the first plants, the others find it planted.
  return store().alone(() => plant(now, told));
}

async function plant(now: Date, told: (done: number, of: number) => void): Promise<boolean> {
  const context: Context = { actor: { type: "system", job: PLANTING }, now, via: "job" };
  const { begun } = await beginSite({}, context);
  if (begun) return false;
  await removeFilesOf((await removeSample({}, context)).pictures);

  const of = edition.pictures.length + edition.articles.length;
  let done = 0;
  const sections = await plantSections(context);
  const authors = await each(
    edition.authors,
    async ({ key, ...author }): Promise<[string, string]> => [key, (await createAuthor(author, context)).id],
  );
  const topics = await each(
    edition.topics,
    async ({ key, ...topic }): Promise<[string, string]> => [key, (await createTopic(topic, context)).id],
  );
  const pictures = await each(edition.pictures, async (picture) => {
    const { key, alt, caption, credit, focalX, focalY } = picture;
    const { id } = (await addMedia({ file: await spooled(join(DRAWN, `${key}.jpg`)), fileName: `${key}.jpg` }, context))
      .item;
    await describeMedia({ id, alt, decorative: false, caption, credit, focalX, focalY }, context);
    told(++done, of);
    return [key, id];
  });
  const oldestFirst = edition.articles.toSorted((a, b) => b.hoursAgo - a.hoursAgo);
  const articles = await each(oldestFirst, async (article): Promise<[string, string]> => {
    const id = await plantArticle(article, { sections, authors, topics, pictures }, context);
    told(++done, of);
    return [article.slug, id];
  });
  await furnish({ article: (slug) => idOf(articles, slug), topic: (key) => idOf(topics, key) }, context);
  await markSample({}, context);
  return true;
}

async function plantSections(context: Context): Promise<Ids> {
  const ids = new Map<string, string>();
  // The edition lists a parent before its children.
  for (const { key, parent, ...section } of edition.sections) {
    const { id } = await createSection({ ...section, parentId: parent ? (ids.get(parent) ?? null) : null }, context);
    ids.set(key, id);
  }
  return ids;
}

type Planted = { sections: Ids; authors: Ids; topics: Ids; pictures: Ids };

async function plantArticle(article: EditionArticle, planted: Planted, context: Context): Promise<string> {
  const at = (hoursAgo: number): Context => ({ ...context, now: new Date(context.now.getTime() - hoursAgo * HOUR_MS) });
  const first = at(article.hoursAgo);
  const { id, version } = await createArticle({}, first);
  const content = contentFrom(article, planted);
  const { correction, updatedHoursAfter } = article;
  const begun = correction ? { ...content, body: content.body.replace(correction.right, correction.wrong) } : content;
  const saved = await saveDraft({ id, basedOn: version, content: begun }, first);
  await publishArticle({ id, version: saved.version }, first);
  if (correction) {
    const then = at(article.hoursAgo - correction.hoursAfter);
    const right = await saveDraft({ id, basedOn: saved.version, content }, then);
    await publishArticle({ id, version: right.version, change: "correction", note: correction.note }, then);
  }
  if (updatedHoursAfter === undefined) return id;
  const later = at(article.hoursAgo - updatedHoursAfter);
  const again = await saveDraft(
    { id, basedOn: saved.version, content: { ...content, seo: { title: "", description: article.standfirst } } },
    later,
  );
  await publishArticle({ id, version: again.version }, later);
  return id;
}

function contentFrom(article: EditionArticle, { sections, authors, topics, pictures }: Planted) {
  const { kind, language = "en", title, standfirst, slug, kicker = "" } = article;
  const picture = edition.pictures.find((candidate) => candidate.key === article.picture);
  return {
    kind,
    language,
    kicker,
    title,
    standfirst,
    slug,
    sectionId: idOf(sections, article.section),
    bylines: article.bylines.map((key) => idOf(authors, key)),
    topics: article.topics.map((key) => idOf(topics, key)),
    lead: picture
      ? { mediaId: idOf(pictures, picture.key), alt: picture.alt, caption: picture.caption, credit: picture.credit }
      : null,
    seo: { title: "", description: "" },
    body: JSON.stringify(documentFromBlocks(article.body.map((block) => simpleBlock(block, pictures))).doc),
  };
}

function simpleBlock(block: EditionBlock, ids: Ids): SimpleBlock {
  if (block.type !== "picture") return block;
  const picture = edition.pictures.find((candidate) => candidate.key === block.picture);
  if (!picture) throw new Error(`The sample edition has no picture “${block.picture}”.`);
  const { alt, credit } = picture;
  const caption = block.caption ?? picture.caption;
  return { type: "picture", mediaId: idOf(ids, picture.key), alt, caption, credit, layout: "wide" };
}

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The sample edition has no “${key}”.`);
  return id;
}

async function each<T>(items: readonly T[], make: (item: T) => Promise<[string, string]>): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const item of items) ids.set(...(await make(item)));
  return ids;
}
