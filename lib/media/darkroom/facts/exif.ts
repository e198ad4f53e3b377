import type { Said } from "./facts.ts";
import { lettersOf } from "./plain.ts";

/** The few words of EXIF: who, what, when. Where it was taken and with what is left where it is. */
export function readExif(block: Buffer): Said {
  const tiff = block.subarray(block.subarray(0, 4).toString("latin1") === "Exif" ? 6 : 0);
  const main = tagsOf(tiff, "first");
  const camera = main.get(0x87_69);
  const detail = camera ? tagsOf(tiff, camera.number) : undefined;
  return {
    caption: main.get(0x01_0e)?.text,
    creator: main.get(0x01_3b)?.text,
    // The photographer's and the editor's rights stand behind one another, parted by a NUL.
    copyright: main.get(0x82_98)?.text.split("\0").filter(Boolean).join(", "),
    takenAt: detail?.get(0x90_03)?.text,
  };
}

export type Tag = { number: number; text: string };

const BYTES_OF: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 7: 1 };
const MOST_TAGS = 500;

/** The tags of one directory of a TIFF; what leads outside of it is left out. */
export function tagsOf(tiff: Buffer, at: number | "first"): Map<number, Tag> {
  const read = reader(tiff);
  const tags = new Map<number, Tag>();
  if (!read) return tags;
  const start = at === "first" ? read(4, 4) : at;
  const count = Math.min(read(start, 2), MOST_TAGS);
  for (let entry = start + 2; entry < start + 2 + count * 12 && entry + 12 <= tiff.length; entry += 12) {
    const size = (BYTES_OF[read(entry + 2, 2)] ?? 0) * read(entry + 4, 4);
    const from = size <= 4 ? entry + 8 : read(entry + 8, 4);
    if (size === 0 || from + size > tiff.length) continue;
    const number = read(from, Math.min(size, read(entry + 2, 2) === 3 ? 2 : 4));
    const text = lettersOf(tiff.subarray(from, from + Math.min(size, 8_000))).replace(/\0+$/, "");
    tags.set(read(entry, 2), { number, text });
  }
  return tags;
}

/** Reads numbers in the order that the first two letters say; 0 outside of the file. */
function reader(tiff: Buffer): ((at: number, bytes: number) => number) | null {
  const order = tiff.toString("latin1", 0, 2);
  if (order !== "II" && order !== "MM") return null;
  return (at, bytes) => {
    if (bytes < 1 || at + bytes > tiff.length) return 0;
    return order === "II" ? tiff.readUIntLE(at, bytes) : tiff.readUIntBE(at, bytes);
  };
}
