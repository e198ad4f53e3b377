import type { Said } from "./facts.ts";
import { lettersOf } from "./plain.ts";

/** The older words of agencies, IPTC-IIM: numbered fields of record 2, within the resources of Photoshop or bare. */
export function readIptc(block: Buffer): Said {
  const fields = fieldsOf(iimOf(block));
  const one = (number: number) => fields.get(number)?.[0];
  const place = [92, 90, 95, 101].map(one).filter(Boolean).join(", ");
  return {
    caption: one(120),
    creator: fields.get(80)?.join(", "),
    credit: one(110),
    source: one(115),
    copyright: one(116),
    takenAt: one(55),
    places: place ? [place] : [],
  };
}

const IPTC_RESOURCE = 0x04_04;
const MOST_FIELDS = 1_000;

/** Photoshop keeps the fields in one of its resources: "8BIM", a number, a name, a length. */
function iimOf(block: Buffer): Buffer {
  const head = "Photoshop 3.0\0";
  let at = block.toString("latin1", 0, head.length) === head ? head.length : 0;
  if (block.toString("latin1", at, at + 4) !== "8BIM") return block;
  while (at + 12 <= block.length && block.toString("latin1", at, at + 4) === "8BIM") {
    const number = block.readUInt16BE(at + 4);
    const name = block[at + 6] as number;
    const from = at + 6 + even(name + 1);
    if (from + 4 > block.length) break;
    const length = block.readUInt32BE(from);
    if (number === IPTC_RESOURCE) return block.subarray(from + 4, from + 4 + length);
    at = from + 4 + even(length);
  }
  return Buffer.alloc(0);
}

function fieldsOf(iim: Buffer): Map<number, string[]> {
  const fields = new Map<number, string[]>();
  for (let at = 0, count = 0; at + 5 <= iim.length && iim[at] === 0x1c && count < MOST_FIELDS; count += 1) {
    const [, record, number] = iim.subarray(at, at + 3) as unknown as [number, number, number];
    const length = iim.readUInt16BE(at + 3);
    // A length of more than 32 KB is written another way, and is no word that we read.
    if (length > 0x7fff) break;
    const from = at + 5;
    if (record === 2) fields.set(number, [...(fields.get(number) ?? []), lettersOf(iim.subarray(from, from + length))]);
    at = from + length;
  }
  return fields;
}

function even(length: number): number {
  return length + (length % 2);
}
