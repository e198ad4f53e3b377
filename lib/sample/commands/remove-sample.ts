import { and, desc, eq, inArray, ne, notInArray } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "#db/client.ts";
import { articles, drafts, revisions } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { media } from "#db/schema/media.ts";
import { references } from "#db/schema/references.ts";
import { type Section, sections } from "#db/schema/sections.ts";
import { series } from "#db/schema/series.ts";
import { site } from "#db/schema/site.ts";
import { topics } from "#db/schema/topics.ts";
import type { ReferenceTarget } from "#db/vocabulary.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { leaveMenus } from "#lib/settings/leave-menus.ts";
import { siteTag } from "#lib/tags.ts";
import { canRemove, isPlanting } from "../policy.ts";

/**
 * Removes the sample edition. Sample sections, authors, topics and pictures that the site's own articles use stay and stop
 * being a sample. Answers the ids of the removed pictures, whose files the caller removes after the commit.
 */
export const removeSample = defineCommand({
  name: "sample.remove",
  input: z.strictObject({}),
  load: async (tx) => (await tx.select().from(site))[0],
  can: canRemove,
  async run({ tx, target, context: { actor } }) {
    const remnants = await seriesOfSample(tx, isPlanting(actor));
    const gone = await tx.delete(articles).where(eq(articles.sample, true)).returning({ id: articles.id });
    await removeEmpty(tx, remnants);
    const pictures = await removeUnused(tx, media, "media", target?.logoId ?? "");
    await removeUnused(tx, authors, "author");
    const topicIds = await removeUnused(tx, topics, "topic");
    const sectionIds = await removeUnusedSections(tx);
    const { record } = await leaveMenus(
      tx,
      { kind: "page", ids: gone.map(({ id }) => id) },
      { kind: "topic", ids: topicIds },
      { kind: "section", ids: sectionIds },
    );
    if (target) await tx.update(site).set({ sample: false }).where(eq(site.id, target.id));
    return { articles: gone.length, pictures, record };
  },
  event: ({ result }) => ({
    target: { type: "site", id: "1" },
    ...(result.record.menuLines && { before: result.record }),
    after: { articles: result.articles, pictures: result.pictures.length },
  }),
  // Every reader page shows something of the site.
  tags: () => [siteTag],
});

const PART = and(eq(references.targetType, "series"), eq(references.role, "part"));

/** Those that something of the sample is a part of; while it is planted, whatever series there are. */
async function seriesOfSample(tx: Transaction, planting: boolean): Promise<string[]> {
  if (planting) return (await tx.select({ id: series.id }).from(series)).map(({ id }) => id);
  const rows = await tx
    .selectDistinct({ id: references.targetId })
    .from(references)
    .innerJoin(articles, eq(articles.id, references.articleId))
    .where(and(PART, eq(articles.sample, true)));
  return rows.map(({ id }) => id);
}

/** A series that has parts of the site's own stays. */
async function removeEmpty(tx: Transaction, ids: string[]): Promise<void> {
  const used = tx.select({ id: references.targetId }).from(references).where(PART);
  await tx.delete(series).where(and(inArray(series.id, ids), notInArray(series.id, used)));
}

async function removeUnused(
  tx: Transaction,
  table: typeof media | typeof authors | typeof topics,
  type: ReferenceTarget,
  /** Used all the same, though no article says so. */
  but = "",
): Promise<string[]> {
  const used = tx.select({ id: references.targetId }).from(references).where(eq(references.targetType, type));
  const removed = await tx
    .delete(table)
    .where(and(eq(table.sample, true), notInArray(table.id, used), ne(table.id, but)))
    .returning({ id: table.id });
  await tx.update(table).set({ sample: false }).where(eq(table.sample, true));
  return removed.map((row) => row.id);
}

async function removeUnusedSections(tx: Transaction): Promise<string[]> {
  const all = await tx.select().from(sections).orderBy(desc(sections.path));
  const kept = await keptSections(tx, all);
  // A longer path sorts after its parent's, so children go first.
  const goners = all.filter((section) => section.sample && !kept.has(section.id));
  for (const { id } of goners) await tx.delete(sections).where(eq(sections.id, id));
  await tx.update(sections).set({ sample: false }).where(eq(sections.sample, true));
  return goners.map(({ id }) => id);
}

/** Sections that an article, a draft or a revision still names, or that are not a sample, with all above them. */
async function keptSections(tx: Transaction, all: Section[]): Promise<Set<string>> {
  // One after the other: a transaction has one connection.
  const named = [
    ...(await tx.selectDistinct({ id: articles.sectionId }).from(articles)),
    ...(await tx.selectDistinct({ id: drafts.sectionId }).from(drafts)),
    ...(await tx.selectDistinct({ id: revisions.sectionId }).from(revisions)),
  ];
  const kept = new Set(named.flatMap(({ id }) => id ?? []));
  for (const section of all) if (!section.sample) kept.add(section.id);
  for (const section of all) if (kept.has(section.id) && section.parentId) kept.add(section.parentId);
  return kept;
}
