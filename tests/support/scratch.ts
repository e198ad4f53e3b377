import { chmodSync, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ENOUGH_BYTES = 2 * 1024 ** 3;

/** A folder for all that one run writes; in memory where there is room, because every commit waits for the disk. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(isRoomy("/dev/shm") ? "/dev/shm" : tmpdir(), "standfirst-run-"));
  // PostgreSQL runs as another user when we are root, and must pass through.
  chmodSync(folder, 0o711);
  return folder;
}

function isRoomy(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ENOUGH_BYTES;
  } catch {
    return false;
  }
}
