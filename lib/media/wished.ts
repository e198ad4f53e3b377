import { and, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type Media, media } from "#db/schema/media.ts";

/** The picture whose size somebody asks for; what the trash holds is the desk's to see, under addresses that only it knows. */
export async function pictureById(id: string): Promise<Media | undefined> {
  const [row] = await db()
    .select()
    .from(media)
    .where(and(eq(media.id, id), eq(media.kind, "picture")));
  return row;
}

/** Whether it still is as it was: the same file, cut in the same way, under the same addresses. */
export async function isStill({ id, addressKey, version }: Media): Promise<boolean> {
  const row = await pictureById(id);
  return row?.addressKey === addressKey && row.version === version;
}
