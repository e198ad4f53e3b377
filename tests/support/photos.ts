import { crc32 } from "node:zlib";
import sharp from "sharp";

/** A JPEG with some texture; no two calls with another `seed` give the same file. */
export async function aPhoto({ width = 400, height = 300, seed = 0, comment = "" } = {}): Promise<Buffer> {
  const background = { r: (seed * 37) % 256, g: (seed * 91) % 256, b: 120 };
  const photo = await sharp({ create: { width, height, channels: 3, background } })
    .composite([{ input: { create: { width: width >> 1, height: height >> 1, channels: 3, background: "#e8d9b0" } } }])
    .jpeg()
    .toBuffer();
  return comment ? withComment(photo, comment) : photo;
}

/** A PNG that says it has these dimensions and holds no line of them. */
export function aPngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    pngChunk("IHDR", header),
    pngChunk("IDAT", Buffer.alloc(64)),
  ]);
}

/** A piece of a PNG, with its length and its sum. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Puts a comment segment right behind the JPEG's first marker. */
function withComment(jpeg: Buffer, comment: string): Buffer {
  const segment = Buffer.from(`\xff\xfe\x00\x00${comment}`, "latin1");
  segment.writeUInt16BE(comment.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}
