import type { DeskFile } from "#lib/media/document-view.ts";
import type { DeskPicture } from "#lib/media/view.ts";

/** The pictures and files that an open editor knows by id: those of the text when it was opened, and those chosen since. */
export type PictureShelf = {
  get(id: string): DeskPicture | undefined;
  add(picture: DeskPicture): void;
  file(id: string): DeskFile | undefined;
  addFile(file: DeskFile): void;
};

export function createPictureShelf(
  pictures: readonly DeskPicture[],
  documents: readonly DeskFile[] = [],
): PictureShelf {
  const known = new Map(pictures.map((picture) => [picture.id, picture]));
  const files = new Map(documents.map((file) => [file.id, file]));
  return {
    get: (id) => known.get(id),
    add: (picture) => void known.set(picture.id, picture),
    file: (id) => files.get(id),
    addFile: (file) => void files.set(file.id, file),
  };
}
