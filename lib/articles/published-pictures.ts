import { and, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { references } from "#db/schema/references.ts";
import { plainFile } from "#lib/content/picture-parts.ts";
import { publishedPictures } from "#lib/media/published.ts";

/** SQLite takes 32,766 values in one query, PostgreSQL twice as many. */
const AT_ONCE = 5_000;

/** The addresses of the pictures in each of these articles, as readers get them: the lead picture and those of the text. */
export async function picturesByArticle(ids: readonly string[]): Promise<Map<string, string[]>> {
  const shown = (await inParts(ids, picturesIn)).flat();
  const views = await inParts([...new Set(shown.map(({ pictureId }) => pictureId))], publishedPictures);
  const pictures = new Map(views.flatMap((each) => [...each]));
  const found = new Map<string, string[]>();
  for (const { articleId, pictureId } of shown) {
    const picture = pictures.get(pictureId);
    if (!picture) continue;
    const { url } = plainFile(picture, "whole");
    const known = found.get(articleId);
    if (!known) found.set(articleId, [url]);
    else if (!known.includes(url)) known.push(url);
  }
  return found;
}

function picturesIn(ids: readonly string[]) {
  const { articleId, scope, targetType, targetId } = references;
  return db()
    .select({ articleId, pictureId: targetId })
    .from(references)
    .innerJoin(media, and(eq(media.id, targetId), eq(media.kind, "picture")))
    .where(and(inArray(articleId, [...ids]), eq(scope, "live"), eq(targetType, "media")));
}

async function inParts<T>(ids: readonly string[], read: (ids: readonly string[]) => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) found.push(await read(ids.slice(from, from + AT_ONCE)));
  return found;
}
