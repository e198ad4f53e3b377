import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context } from "#lib/kernel/actor.ts";
import { type Spooled, spooled } from "#lib/kernel/spool/spool.ts";
import { type Added, addMedia, keepPreview } from "#lib/media/commands/add.ts";

const handed = mkdtempSync(join(process.env.DATA_DIR ?? tmpdir(), "handed-"));

/** Bytes as a transport hands them to a command: a file of this machine. */
export async function inSpool(bytes: Uint8Array): Promise<Spooled> {
  const path = join(handed, randomUUID());
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
