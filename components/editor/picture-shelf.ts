import type { DeskFile } from "#lib/media/document-view.ts";
import type { DeskItem } from "#lib/media/item.ts";
import type { DeskPicture } from "#lib/media/view.ts";

/** A picture, with as much as is known of it. */
export type ShelvedPicture = DeskPicture & Partial<DeskItem>;
/** Audio or video, at the address where it plays. */
export type PlayableItem = DeskItem & { kind: "audio" | "video"; url: string };

/** The pictures, recordings and files that an open editor knows by id: those of the text when it was opened, and those chosen since. */
export type PictureShelf = {
  get(id: string): ShelvedPicture | undefined;
  playable(id: string): PlayableItem | undefined;
  add(item: ShelvedPicture): void;
  file(id: string): DeskFile | undefined;
  addFile(file: DeskFile): void;
};

export function createPictureShelf(
  items: readonly ShelvedPicture[],
  documents: readonly DeskFile[] = [],
): PictureShelf {
  const known = new Map(items.map((item) => [item.id, item]));
  const files = new Map(documents.map((file) => [file.id, file]));
  const find = (id: string, plays: boolean) => {
    const item = known.get(id);
    return item && isPlayable(item) === plays ? item : undefined;
  };
  return {
    get: (id) => find(id, false),
    playable: (id) => find(id, true) as PlayableItem | undefined,
    add: (item) => void known.set(item.id, item),
    file: (id) => files.get(id),
    addFile: (file) => void files.set(file.id, file),
  };
}

export function isPlayable(item: ShelvedPicture): item is PlayableItem {
  return (item.kind === "audio" || item.kind === "video") && Boolean(item.url);
}
