import { type Editor, Extension } from "@tiptap/core";
import type { DeskFile } from "#lib/media/document-view.ts";
import type { PlayableItem, ShelvedPicture } from "../picture-shelf.ts";
import type { Goal } from "./arrivals.ts";

/** What the blocks of the text ask of the page around them: dialogs to choose from, and uploads. */
export type Choosing = {
  pictures: (want: "picture" | "gallery", then: (pictures: readonly ShelvedPicture[]) => void) => void;
  playable: (kind: PlayableItem["kind"], then: (item: PlayableItem) => void) => void;
  file: (then: (file: DeskFile) => void) => void;
  send: (editor: Editor, files: readonly File[], goal: Goal) => void;
};

declare module "@tiptap/core" {
  interface Storage {
    choosing: Choosing;
  }
}

/** Lends the dialogs to node views, which are no part of the page's own tree. */
export const ChoosingForBlocks = Extension.create<Choosing>({
  name: "choosing",
  addOptions: () => ({
    pictures: () => undefined,
    playable: () => undefined,
    file: () => undefined,
    send: () => undefined,
  }),
  addStorage() {
    return this.options;
  },
});

export function choosing(editor: Editor): Choosing {
  return editor.storage.choosing;
}
