import { inflateSync } from "node:zlib";

const HEADER = 44;
const ENTRY = 20;

/** A font as it was before it was packed as WOFF 1.0: what draws text on the server reads no packed ones. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("Not a WOFF 1.0 font");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => tableAt(woff, HEADER + ENTRY * i));
  const head = Buffer.alloc(12 + 16 * count);
  const log = Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  for (const [i, value] of [count, 16 * 2 ** log, log, 16 * (count - 2 ** log)].entries())
    head.writeUInt16BE(value, 4 + 2 * i);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [i, { tag, sum, bytes }] of tables.entries()) {
    const at = 12 + 16 * i;
    tag.copy(head, at);
    for (const [n, value] of [sum, offset, bytes.length].entries()) head.writeUInt32BE(value, at + 4 + 4 * n);
    // Each table begins at a multiple of four bytes.
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, padding);
    offset += bytes.length + padding.length;
  }
  return Buffer.concat(parts);
}

function tableAt(woff: Buffer, at: number) {
  const [offset, packed, length, sum] = [4, 8, 12, 16].map((n) => woff.readUInt32BE(at + n)) as [
    number,
    number,
    number,
    number,
  ];
  const raw = woff.subarray(offset, offset + packed);
  const bytes = packed < length ? inflateSync(raw, { maxOutputLength: length }) : raw;
  return { tag: woff.subarray(at, at + 4), sum, bytes };
}
