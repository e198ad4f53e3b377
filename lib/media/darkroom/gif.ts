const EXTENSION = 0x21;
const FRAME = 0x2c;
const END = 0x3b;

/** Whether a GIF's blocks lead to its end: a decoder takes what there is and calls it a shorter one. */
export function isWholeGif(bytes: Buffer): boolean {
  let at: number | null = 13 + tableLength(bytes[10] ?? 0);
  while (at !== null) {
    if (bytes[at] === END) return true;
    at = bytes[at] === EXTENSION ? afterPieces(bytes, at + 2) : bytes[at] === FRAME ? afterFrame(bytes, at) : null;
  }
  return false;
}

/** A frame is its place, perhaps colours of its own, and the size of its first code before its pixels. */
function afterFrame(bytes: Buffer, at: number): number | null {
  return afterPieces(bytes, at + 10 + tableLength(bytes[at + 9] ?? 0) + 1);
}

/** Pieces say how long they are; an empty one is the last. null when the file ends first. */
function afterPieces(bytes: Buffer, from: number): number | null {
  for (let at = from; at < bytes.length; at += 1 + (bytes[at] as number)) if (bytes[at] === 0) return at + 1;
  return null;
}

/** Bytes of a table of colours, which its flags tell. */
function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}
