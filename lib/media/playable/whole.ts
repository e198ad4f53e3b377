import type { Peek } from "#lib/kernel/spool/peek.ts";
import type { Container } from "../playable-type.ts";

/** More boxes than any recorder writes at the top level; an hour in pieces of a second has 7,200. */
const MOST_BOXES = 100_000;

/** Whether a file reaches as far as it says: a player plays what there is of one that was cut off, and its parser reads it. */
export async function isWhole(file: Peek, container: Container): Promise<boolean> {
  if (container === "wav") return (await file.read(4, 4)).readUInt32LE(0) + 8 <= file.size + 1;
  if (container !== "mp4") return true;
  let at = 0;
  for (let boxes = 0; at < file.size && boxes < MOST_BOXES; boxes++) {
    const head = await file.read(at, 16);
    if (head.length < 8) return false;
    const length = head.readUInt32BE(0);
    // 0 reaches to the end; 1 has its length behind its name, as what is larger than four gigabytes needs.
    if (length === 0) return true;
    if (length < 8 && length !== 1) return false;
    if (length === 1 && head.length < 16) return false;
    at += length === 1 ? Number(head.readBigUInt64BE(8)) : length;
  }
  return at === file.size;
}
