import type { DeskPicture } from "#lib/media/view.ts";

/** The pictures that an open editor knows by id: those of the text when it was opened, and those chosen since. */
export type PictureShelf = { get(id: string): DeskPicture | undefined; add(picture: DeskPicture): void };

export function createPictureShelf(pictures: readonly DeskPicture[]): PictureShelf {
  const known = new Map(pictures.map((picture) => [picture.id, picture]));
  return { get: (id) => known.get(id), add: (picture) => void known.set(picture.id, picture) };
}
