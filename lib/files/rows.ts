import { eq } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { files, type StoredFile } from "#db/schema/media.ts";
import { notFound } from "#lib/kernel/errors.ts";

export async function loadFile(tx: Transaction, { id }: { id: string }): Promise<StoredFile> {
  const [row] = await tx.select().from(files).where(eq(files.id, id));
  if (!row) throw notFound("file");
  return row;
}

export async function fileByHash(on: Database, hash: string): Promise<StoredFile | undefined> {
  const [row] = await on.select().from(files).where(eq(files.hash, hash));
  return row;
}
