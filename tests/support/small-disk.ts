import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type SmallDisk = { folder: string; fill: () => void; makeRoom: () => void; remove: () => void };

/** Whether this process may mount a disk of its own: root, and in a container only with leave. */
export function mayMountDisks(): boolean {
  try {
    aSmallDisk(1).remove();
    return true;
  } catch {
    return false;
  }
}

/** A disk of its own in memory, of so many megabytes. */
export function aSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "standfirst-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  const remove = () => {
    spawnSync("umount", [folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`No disk can be mounted here: ${mounted.stderr ?? mounted.error}`);
  }
  const filler = join(folder, "filler");
  return { folder, fill: () => fill(filler, folder), makeRoom: () => rmSync(filler), remove };
}

/** Writes until not one block is left. */
function fill(file: string, folder: string): void {
  const to = openSync(file, "w");
  const block = Buffer.alloc(4096);
  try {
    while (statfsSync(folder).bavail > 0) writeSync(to, block);
  } finally {
    closeSync(to);
  }
}
