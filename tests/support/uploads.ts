import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "#lib/kernel/actor.ts";
import { type Spooled, spooled, spoolIn } from "#lib/kernel/spool/spool.ts";
import { type Added, addMedia, keepPreview } from "#lib/media/commands/add.ts";

/** Bytes as a transport hands them to a command: a file in the spool. */
export async function inSpool(bytes: Uint8Array): Promise<Spooled> {
  const path = join(await spoolIn("passing"), randomUUID());
  await writeFile(path, bytes);
  return spooled(path);
}

type Sent = { bytes: Uint8Array; fileName: string } & Omit<Parameters<typeof addMedia>[0], "file" | "fileName">;

/** Puts bytes into the library as an upload does. */
export async function upload({ bytes, ...input }: Sent, context: Context): Promise<Added> {
  return addMedia({ ...input, file: await inSpool(bytes) }, context);
}

/** Keeps bytes as the picture of a page elsewhere. */
export async function preview({ bytes, fileName }: Sent, context: Context): Promise<Added> {
  return keepPreview({ file: await inSpool(bytes), fileName }, context);
}
