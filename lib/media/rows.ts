import { and, eq } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { type Media, media } from "#db/schema/media.ts";
import { notFound } from "#lib/kernel/errors.ts";

export async function loadPicture(tx: Transaction, { id }: { id: string }): Promise<Media> {
  const [row] = await tx
    .select()
    .from(media)
    .where(and(eq(media.id, id), eq(media.kind, "picture")));
  if (!row) throw notFound("picture");
  return row;
}

export async function loadDocument(tx: Transaction, { id }: { id: string }): Promise<Media> {
  const [row] = await tx
    .select()
    .from(media)
    .where(and(eq(media.id, id), eq(media.kind, "document")));
  if (!row) throw notFound("file");
  return row;
}

/** The one with these very bytes. */
export async function byHash(on: Database, hash: string): Promise<Media | undefined> {
  const [row] = await on.select().from(media).where(eq(media.hash, hash));
  return row;
}
