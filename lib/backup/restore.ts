import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "#lib/kernel/actor.ts";
import { env } from "#lib/kernel/env.ts";
import { restoreSite } from "./commands/restore-site.ts";
import { type Manifest, mediaNames } from "./manifest.ts";
import { unpack } from "./unpack.ts";

/**
 * Makes the site what it was when `file` was written, on either engine. Everything is unpacked and checked first.
 * Throws AppError, and then the site is as it was.
 */
export async function restore(
  file: string,
  { replace, context }: { replace: boolean; context: Context },
): Promise<Manifest> {
  await mkdir(env().DATA_DIR, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(env().DATA_DIR, ".restore-"));
  try {
    const manifest = await unpack(file, folder);
    const { createdAt } = manifest;
    await restoreSite({ folder, createdAt, media: mediaNames(manifest), replace }, context);
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
