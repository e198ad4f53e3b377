import sharp from "sharp";
import type { EditionPicture } from "./edition-types.ts";

/** JPEG, 2400 × 1350 pixels. */
export async function rasterise(picture: EditionPicture): Promise<Buffer> {
  return sharp(Buffer.from(picture.svg()))
    .resize(2400, 1350, { fit: "cover" })
    .flatten({ background: "#f3eee3" })
    .jpeg({ quality: 88, mozjpeg: true })
    .toBuffer();
}
