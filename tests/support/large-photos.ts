import sharp from "sharp";

/**
 * Photographs of twelve megapixels: noise over shapes, about as hard to decode and to encode as what a camera gives. No two
 * are the same file.
 */
export async function largePhotos(count: number): Promise<Buffer[]> {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 24 };
  const grain = await sharp({ create: { width: 1_000, height: 750, channels: 3, background: "#888", noise } })
    .resize(4_000, 3_000)
    .jpeg({ quality: 92 })
    .toBuffer();
  // What stands behind the end of a JPEG is not read, and makes another file of it.
  return Array.from({ length: count }, (_, at) => Buffer.concat([grain, Buffer.from(`${at} ${Date.now()}`)]));
}
