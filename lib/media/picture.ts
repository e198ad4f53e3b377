import { darkroom } from "./darkroom/darkroom.ts";
import type { PictureType } from "./limits.ts";
import { acceptedType } from "./picture-type.ts";

export type MadeType = "image/webp" | "image/jpeg";
export type MadeFile = { type: MadeType; width: number; height: number; bytes: Buffer };
/** A picture as readers may see it: upright, in sRGB, without metadata. Width and height are the original's, upright. */
export type Picture = { type: PictureType; width: number; height: number; colour: string; files: MadeFile[] };

/** Makes an upload's sizes, in a process of its own. Throws AppError with a sentence for the person who sent it. */
export async function readPicture(bytes: Uint8Array): Promise<Picture> {
  // What is no picture at all need not wait for its turn.
  acceptedType(bytes);
  return darkroom().develop(bytes);
}
