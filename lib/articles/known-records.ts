import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { together } from "#db/dialect/together.ts";
import { authors } from "#db/schema/authors.ts";
import { media } from "#db/schema/media.ts";
import { type Section, sections } from "#db/schema/sections.ts";
import { topics } from "#db/schema/topics.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { type Content, neededFiles, neededPictures, playablesIn } from "./content.ts";

/** Refuses content that names a section, author, topic, picture, recording or file which is not there (any more). */
export async function refuseUnknownRecords(tx: Transaction, content: Content, tree?: Section[]): Promise<void> {
  const { sectionId } = content;
  if (sectionId) {
    const found = tree?.filter(({ id }) => id === sectionId) ?? (await sectionsOf(tx, sectionId));
    if (found.length === 0) throw invalid("content.sectionId", "This section no longer exists. Choose another.");
  }
  const inBody = (ids: string[], what: string, which: SQL | undefined) =>
    refuseMissing(tx, media, ids, "content.body", `One of the ${what} no longer exists.`, which);
  await together(
    refuseMissing(tx, authors, content.bylines, "content.bylines", "One of the authors no longer exists."),
    refuseMissing(tx, topics, content.topics, "content.topics", "One of the topics no longer exists."),
    inBody(neededPictures(content), "pictures", PICTURE),
    inBody(neededFiles(content), "files", DOCUMENT),
    inBody(playablesIn(content), "recordings", PLAYABLE),
  );
}

function sectionsOf(tx: Transaction, id: string) {
  return tx.select({ id: sections.id }).from(sections).where(eq(sections.id, id));
}

// What lies in the trash is not there.
const PICTURE = and(eq(media.kind, "picture"), isNull(media.trashedAt));
const DOCUMENT = and(eq(media.kind, "document"), isNull(media.trashedAt));
const PLAYABLE = and(inArray(media.kind, ["audio", "video"]), isNull(media.trashedAt));

type Table = typeof authors | typeof topics | typeof media;

async function refuseMissing(
  tx: Transaction,
  table: Table,
  ids: string[],
  field: string,
  message: string,
  also?: SQL,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(inArray(table.id, ids), also));
  if (found.length < new Set(ids).size) throw invalid(field, message);
}
