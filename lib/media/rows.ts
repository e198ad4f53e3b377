import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Media, media } from "#db/schema/media.ts";
import { notFound } from "#lib/kernel/errors.ts";

export async function loadPicture(tx: Transaction, { id }: { id: string }): Promise<Media> {
  const [row] = await tx.select().from(media).where(eq(media.id, id));
  if (!row) throw notFound("picture");
  return row;
}
