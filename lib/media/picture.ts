import { darkroom } from "./darkroom/darkroom.ts";
import type { PictureType } from "./limits.ts";
import { acceptedType } from "./picture-type.ts";

export type MadeType = "image/webp" | "image/jpeg";
export type MadeFile = { type: MadeType; width: number; height: number; bytes: Buffer };
/** What a file says about itself, as plain short lines; empty where it says nothing. */
export type PictureFacts = {
  alt: string;
  caption: string;
  credit: string;
  creator: string;
  copyright: string;
  source: string;
  /** A code of licences.ts, or somebody's words. */
  licence: string;
  usageTerms: string;
  /** 2015, 2015-02 or 2015-02-12. */
  takenAt: string;
  people: string[];
  places: string[];
};
/**
 * A picture as readers may see it: upright, in sRGB or Display P3, without metadata but the words that belong to it. Width
 * and height are the original's, upright.
 */
export type Picture = {
  type: PictureType;
  width: number;
  height: number;
  animated: boolean;
  colour: string;
  facts: PictureFacts;
  files: MadeFile[];
};

/** Makes an upload's sizes, in a process of its own. Throws AppError with a sentence for the person who sent it. */
export async function readPicture(bytes: Uint8Array): Promise<Picture> {
  // What is no picture at all need not wait for its turn.
  acceptedType(bytes);
  return darkroom().develop(bytes);
}
