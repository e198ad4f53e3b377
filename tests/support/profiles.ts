import sharp from "sharp";

/** A profile of three colours and one gamma, as cameras and screens embed them; the numbers are 16.16, adapted to D50. */
const CORNERS = {
  srgb: [28_569, 14_582, 911, 25_241, 46_983, 6_362, 9_374, 3_971, 46_792],
  p3: [33_756, 15_808, -69, 19_136, 45_368, 2_745, 10_294, 4_360, 51_385],
  adobe: [39_960, 20_389, 1_276, 13_453, 41_010, 3_987, 9_777, 4_137, 48_797],
} as const;

/** An ICC profile, made here. */
export function aProfile(name: keyof typeof CORNERS, size = 0): Buffer {
  const numbers = CORNERS[name];
  const white = [63_190, 65_536, 54_061];
  const xyz = [white, ...[0, 3, 6].map((at) => numbers.slice(at, at + 3))].map((three) => {
    const tag = Buffer.alloc(20);
    tag.write("XYZ ", "latin1");
    for (const [at, value] of three.entries()) tag.writeInt32BE(value, 8 + at * 4);
    return tag;
  });
  const curve = Buffer.alloc(16);
  curve.write("curv", "latin1");
  curve.writeUInt32BE(1, 8);
  curve.writeUInt16BE(Math.round(2.2 * 256), 12);
  const words = text("desc", "Made for a test");
  const parts: [string, Buffer][] = [
    ["wtpt", xyz[0] as Buffer],
    ["rXYZ", xyz[1] as Buffer],
    ["gXYZ", xyz[2] as Buffer],
    ["bXYZ", xyz[3] as Buffer],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
    ["desc", words],
    ["cprt", text("text", "None")],
  ];
  const table = Buffer.alloc(4 + parts.length * 12);
  table.writeUInt32BE(parts.length, 0);
  let at = 128 + table.length;
  for (const [index, [tag, data]] of parts.entries()) {
    table.write(tag, 4 + index * 12, "latin1");
    table.writeUInt32BE(at, 8 + index * 12);
    table.writeUInt32BE(data.length, 12 + index * 12);
    at += data.length;
  }
  const body = Buffer.concat([table, ...parts.map(([, data]) => data), Buffer.alloc(size)]);
  const head = Buffer.alloc(128);
  head.writeUInt32BE(128 + body.length, 0);
  head.writeUInt32BE(0x02_10_00_00, 8);
  head.write("mntrRGB XYZ ", 12, "latin1");
  head.write("acsp", 36, "latin1");
  for (const [index, value] of white.entries()) head.writeInt32BE(value, 68 + index * 4);
  return Buffer.concat([head, body]);
}

/** A JPEG of one colour, whose numbers are meant in the given profile. */
export async function inProfile(name: keyof typeof CORNERS, [r, g, b]: [number, number, number]): Promise<Buffer> {
  const plain = await sharp({ create: { width: 64, height: 48, channels: 3, background: { r, g, b } } })
    .jpeg({ quality: 100, chromaSubsampling: "4:4:4" })
    .toBuffer();
  return withSegment(plain, 0xe2, Buffer.concat([Buffer.from("ICC_PROFILE\0\x01\x01", "latin1"), aProfile(name)]));
}

/** Puts a segment right behind a JPEG's first marker. */
export function withSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** Both kinds of text of a profile; the first also wants empty places for other scripts. */
function text(kind: "desc" | "text", says: string): Buffer {
  const letters = Buffer.from(`${says}\0`, "latin1");
  if (kind === "text") return Buffer.concat([Buffer.from("text\0\0\0\0", "latin1"), letters]);
  const head = Buffer.from("desc\0\0\0\0\0\0\0\0", "latin1");
  head.writeUInt32BE(letters.length, 8);
  const made = Buffer.concat([head, letters, Buffer.alloc(78)]);
  return Buffer.concat([made, Buffer.alloc((4 - (made.length % 4)) % 4)]);
}
