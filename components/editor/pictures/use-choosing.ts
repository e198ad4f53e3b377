import type { Editor } from "@tiptap/core";
import { useRef, useState } from "react";
import type { DeskFile } from "#lib/media/document-view.ts";
import { isPlayable, type PictureShelf, type PlayableItem, type ShelvedPicture } from "../picture-shelf.ts";
import type { Choosing } from "./choosing.ts";
import { fileOf, picturesOf, playableOf } from "./made-nodes.ts";
import { putHere } from "./put.ts";
import { createUploads } from "./uploads.ts";

export type ChoosingDialog = "picture" | "gallery" | "audio" | "video" | "file";
export type Picks = {
  pictures: (pictures: readonly ShelvedPicture[]) => void;
  playable: (item: ShelvedPicture) => void;
  file: (file: DeskFile) => void;
};

type Asked = {
  pictures?: (pictures: readonly ShelvedPicture[]) => void;
  playable?: (item: PlayableItem) => void;
  file?: (file: DeskFile) => void;
};

/** Choosing pictures, recordings and files for the text: by a block that asked for them, or else for where the writer stands. */
export function useChoosing(
  shelf: PictureShelf,
  editorNow: () => Editor | null,
  show: (dialog: ChoosingDialog | null) => void,
) {
  const asked = useRef<Asked>({});
  const [uploads] = useState(() => createUploads(shelf));

  const choosing: Choosing = {
    pictures(want, then) {
      asked.current = { pictures: then };
      show(want);
    },
    playable(kind, then) {
      asked.current = { playable: then };
      show(kind);
    },
    file(then) {
      asked.current = { file: then };
      show("file");
    },
    send: uploads.send,
  };
  const picks: Picks = {
    pictures(pictures) {
      show(null);
      if (asked.current.pictures) return asked.current.pictures(pictures);
      for (const picture of pictures) shelf.add(picture);
      const editor = editorNow();
      if (editor) putHere(editor, picturesOf(editor.schema, pictures));
    },
    playable(item) {
      show(null);
      if (!isPlayable(item)) return;
      if (asked.current.playable) return asked.current.playable(item);
      shelf.add(item);
      const editor = editorNow();
      if (editor) putHere(editor, [playableOf(editor.schema, item)]);
    },
    file(file) {
      show(null);
      if (asked.current.file) return asked.current.file(file);
      shelf.addFile(file);
      const editor = editorNow();
      if (editor) putHere(editor, [fileOf(editor.schema, file)]);
    },
  };
  function nobodyAsked(): void {
    asked.current = {};
  }
  return { choosing, picks, nobodyAsked };
}
