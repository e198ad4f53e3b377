import type { Peek } from "#lib/kernel/spool/peek.ts";

const LONGEST_TABLE = 16 * 1024 * 1024;
const MOST_BOXES = 100_000;

/** Whether the film in an MP4 is shown lying on its side and turned by the player, as phones held upright write it. */
export async function isTurned(file: Peek): Promise<boolean> {
  const moov = await boxNamed("moov", file);
  if (!moov) return false;
  for (let at = moov.indexOf("tkhd"); at >= 0; at = moov.indexOf("tkhd", at + 4)) {
    // Version 1 has moments and lengths of eight bytes instead of four.
    const matrix = at + 4 + (moov[at + 4] === 1 ? 52 : 40);
    if (matrix + 44 > moov.length) return false;
    const [a, b, width] = [moov.readInt32BE(matrix), moov.readInt32BE(matrix + 4), moov.readUInt32BE(matrix + 36)];
    if (width > 0) return a === 0 && b !== 0;
  }
  return false;
}

async function boxNamed(name: string, file: Peek): Promise<Buffer | null> {
  let at = 0;
  for (let boxes = 0; at + 8 <= file.size && boxes < MOST_BOXES; boxes++) {
    const head = await file.read(at, 16);
    const short = head.readUInt32BE(0);
    const length = short === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : short;
    if (length < 8) return null;
    if (head.toString("latin1", 4, 8) === name) return length > LONGEST_TABLE ? null : file.read(at, length);
    at += length;
  }
  return null;
}
