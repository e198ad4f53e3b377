import type { Style } from "./css.ts";

/** A picture in the paste. `source` is gone where nothing of it can be had: another computer's file, a foreign site. */
export type PastedPicture = {
  /** Block id of its place in the text. */
  id: string;
  /** Block id of the paragraph behind it that is its caption. */
  captionId: string | null;
  source: PictureSource | null;
  alt: string;
  /** File name or address, for whoever has to find it again. */
  origin: string;
};
export type PictureSource = { type: string; bytes: () => Uint8Array<ArrayBuffer> } | File;

/** What transforms need to know besides the tree, and what they learn for those after them. */
export type Paste = {
  /** Word's own list definitions (`@list l0:level1`), by that name. */
  listStyles: Map<string, Style>;
  /** Bytes that were cut out of the HTML, by the name that stands in their place. */
  dataPictures: ReadonlyMap<string, PictureSource>;
  /** Pictures of the clipboard besides the HTML, in order: those of Word's RTF, or files. Null: not a readable kind. */
  loosePictures: (PictureSource | null)[];
  pictures: PastedPicture[];
};

/** One small step from an application's HTML to ours. Changes the tree; never throws for any tree within the bounds. */
export type Transform = (root: HTMLElement, paste: Paste) => void;
