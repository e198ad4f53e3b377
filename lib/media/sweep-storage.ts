import { asc, gt } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type Media, media } from "#db/schema/media.ts";
import { log } from "#lib/kernel/log.ts";
import { removeFiles } from "#lib/kernel/storage/remove-files.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import type { Signed } from "./addresses.ts";
import { currentFolders, madeFolder, namesOf } from "./names.ts";

/** Younger files may belong to an upload that is still under way. */
const OLD_ENOUGH_MS = 24 * 60 * 60 * 1_000;
const AT_ONCE = 1_000;
/** More strays than this, in number and as a share, are rather another site's files, or ours of before a restored backup. */
const FEW = 50;
const LARGEST_SHARE = 0.25;

/**
 * Removes stored files that no row of the library names and that are older than a day, and the sizes of what a picture was
 * until a day ago: a page from before may still show them. Answers their names.
 */
export async function sweepStorage(now: Date): Promise<string[]> {
  // Listed before the rows are read: what is put in the meantime is not in the list.
  const stored = [...(await storage().list("public")), ...(await storage().list("originals"))];
  const strays = new Set(stored);
  const sizes = Map.groupBy(stored, folderOf);
  const outdated: string[] = [];
  for (let after = ""; ; ) {
    const rows = await db()
      .select(COLUMNS)
      .from(media)
      .where(gt(media.id, after))
      .orderBy(asc(media.id))
      .limit(AT_ONCE);
    for (const row of rows) {
      const own = sizes.get(madeFolder(row.id)) ?? [];
      for (const name of [...namesOf(row), ...own]) strays.delete(name);
      outdated.push(...outdatedOf(row, own, now));
    }
    if (rows.length < AT_ONCE) break;
    after = rows.at(-1)?.id ?? "";
  }
  const old: string[] = [];
  for (const name of strays) if (await isOld(name, now)) old.push(name);
  if (old.length > FEW && old.length > stored.length * LARGEST_SHARE) {
    log().warn({ files: old.length, of: stored.length }, "most stored files belong to nothing here; left as they are");
    old.length = 0;
  }
  for (const name of outdated) if (await isOld(name, now)) old.push(name);
  await removeFiles(old);
  return old;
}

const { id, type, url, original, addressKey, version, updatedAt } = media;
const COLUMNS = { id, type, url, original, addressKey, version, updatedAt };

/** Those of its files that are not of the picture as it has been for a day. */
function outdatedOf(row: Signed & Pick<Media, "updatedAt">, own: string[], now: Date): string[] {
  if (now.getTime() - row.updatedAt.getTime() < OLD_ENOUGH_MS) return [];
  const current = currentFolders(row);
  return own.filter((name) => !current.some((folder) => name.startsWith(`${folder}/`)));
}

/** `public/<id>` of a picture's size. */
function folderOf(name: string): string {
  return name.split("/", 2).join("/");
}

async function isOld(name: string, now: Date): Promise<boolean> {
  try {
    return now.getTime() - (await storage().stat(name)).modified.getTime() > OLD_ENOUGH_MS;
  } catch {
    // Gone since it was listed, or not to be reached: nothing to remove today.
    return false;
  }
}
