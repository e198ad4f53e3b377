import type { Recipe } from "#lib/content/made-sizes.ts";
import { darkroom } from "./darkroom/darkroom.ts";
import type { Wanted } from "./darkroom/messages.ts";
import type { PictureType } from "./limits.ts";
import { acceptedType } from "./picture-type.ts";

/** A picture's bytes, or the file of this machine that holds them; the second never passes through the server's memory. */
export type PictureSource = Uint8Array | { path: string };
export type MadeFile = Recipe & { bytes: Buffer };
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
  /** Empty where something shows through it. */
  colour: string;
  facts: PictureFacts;
  files: MadeFile[];
};

/** Looks at an upload, decoding all of it, and makes its first sizes, in a process of its own. Throws AppError with a sentence for the person who sent it. */
export async function readPicture(source: PictureSource, wanted: Wanted = "first"): Promise<Picture> {
  // What is no picture at all need not wait for its turn.
  if (source instanceof Uint8Array) acceptedType(source);
  return darkroom().develop({ source, wanted, cut: null });
}
