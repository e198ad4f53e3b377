import { inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { Lead } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { topics } from "#db/schema/topics.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { authorTag, topicTag } from "#lib/tags.ts";
import type { Byline, Place, ReaderPicture } from "./reader-shapes.ts";

/** Bylines by author id, for any number of articles in one query. */
export async function bylinesOf(ids: string[]): Promise<(wanted: string[]) => Byline[]> {
  tag(...ids.map(authorTag));
  const { id, name, slug, kind, role } = authors;
  const rows =
    ids.length > 0
      ? await db()
          .select({ id, name, slug, kind, role })
          .from(authors)
          .where(inArray(id, unique(ids)))
      : [];
  return inOrder(rows);
}

/** Topics as places, in the order asked for. */
export async function topicsOf(ids: string[]): Promise<Place[]> {
  tag(...ids.map(topicTag));
  if (ids.length === 0) return [];
  const { id, name, slug } = topics;
  const rows = await db().select({ id, name, slug }).from(topics).where(inArray(id, ids));
  return inOrder(rows)(ids).map((topic) => ({ name: topic.name, path: `topics/${topic.slug}` }));
}

/** The lead picture with the words of this use of it; what the use leaves empty comes from the picture. */
export function leadPicture(lead: Lead | null, pictures: Map<string, ReaderPicture>): ReaderPicture | null {
  const picture = lead ? pictures.get(lead.mediaId) : undefined;
  if (!lead || !picture) return null;
  const { alt, caption, credit } = picture;
  const said = lead.decorative ? "" : lead.alt || alt;
  return { ...picture, alt: said, caption: lead.caption || caption, credit: lead.credit || credit };
}

function inOrder<T extends { id: string }>(rows: T[]): (wanted: string[]) => T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (wanted) => wanted.flatMap((id) => byId.get(id) ?? []);
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
