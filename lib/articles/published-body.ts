import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import type { ContentDocument } from "#lib/content/document.ts";
import { readStored } from "#lib/content/migrations.ts";
import type { RenderOptions } from "#lib/content/render.ts";
import { documentReferences } from "#lib/content/text.ts";
import { publishedFiles, publishedPictures, publishedPlayables } from "#lib/media/published.ts";

/** The pictures, files and recordings of any number of texts, as the renderer asks for them; a query for each kind. */
export async function bodyParts(
  bodies: readonly ContentDocument[],
): Promise<Pick<RenderOptions, "media" | "file" | "playable">> {
  const references = bodies.flatMap(documentReferences);
  const media = references.filter((each) => each.target === "media");
  const [pictures, files, playables] = await Promise.all([
    publishedPictures(media.flatMap(({ id, plays }) => (plays ? [] : [id]))),
    publishedFiles(references.flatMap((each) => (each.target === "file" ? [each.id] : []))),
    publishedPlayables(media.flatMap(({ id, plays }) => (plays ? [id] : []))),
  ]);
  return { media: (id) => pictures.get(id), file: (id) => files.get(id), playable: (id) => playables.get(id) };
}

/** The text of a live article as it is stored; null for one that readers do not see. */
export async function liveBody(id: string): Promise<ContentDocument | null> {
  const [row] = await db()
    .select({ body: revisions.body, version: revisions.bodyVersion })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(eq(articles.id, id));
  return row ? readStored(row.body, row.version) : null;
}
