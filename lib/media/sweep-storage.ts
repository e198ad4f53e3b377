import { asc, gt } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { log } from "#lib/kernel/log.ts";
import { removeFiles } from "#lib/kernel/storage/remove-files.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { namesOf } from "./names.ts";

/** Younger files may belong to an upload that is still under way. */
const OLD_ENOUGH_MS = 24 * 60 * 60 * 1_000;
const AT_ONCE = 1_000;
/** More strays than this, in number and as a share, are rather another site's files, or ours of before a restored backup. */
const FEW = 50;
const LARGEST_SHARE = 0.25;

/** Removes stored files that no row of the library names and that are older than a day; answers their names. */
export async function sweepStorage(now: Date): Promise<string[]> {
  // Listed before the rows are read: what is put in the meantime is not in the list.
  const stored = [...(await storage().list("public")), ...(await storage().list("originals"))];
  const strays = new Set(stored);
  for (let after = ""; ; ) {
    const { id, type, sizes, url, original } = media;
    const rows = await db()
      .select({ id, type, sizes, url, original })
      .from(media)
      .where(gt(id, after))
      .orderBy(asc(id))
      .limit(AT_ONCE);
    for (const name of rows.flatMap(namesOf)) strays.delete(name);
    if (rows.length < AT_ONCE) break;
    after = rows.at(-1)?.id ?? "";
  }
  const old: string[] = [];
  for (const name of strays) if (await isOld(name, now)) old.push(name);
  if (old.length > FEW && old.length > stored.length * LARGEST_SHARE) {
    log().warn({ files: old.length, of: stored.length }, "most stored files belong to nothing here; left as they are");
    return [];
  }
  await removeFiles(old);
  return old;
}

async function isOld(name: string, now: Date): Promise<boolean> {
  try {
    return now.getTime() - (await storage().stat(name)).modified.getTime() > OLD_ENOUGH_MS;
  } catch {
    // Gone since it was listed, or not to be reached: nothing to remove today.
    return false;
  }
}
