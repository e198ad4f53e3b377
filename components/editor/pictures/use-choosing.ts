import type { Editor } from "@tiptap/core";
import { useRef, useState } from "react";
import type { DeskFile } from "#lib/media/document-view.ts";
import type { DeskPicture } from "#lib/media/view.ts";
import type { PictureShelf } from "../picture-shelf.ts";
import type { Choosing } from "./choosing.ts";
import { fileOf, picturesOf } from "./made-nodes.ts";
import { putHere } from "./put.ts";
import { createUploads } from "./uploads.ts";

export type ChoosingDialog = "picture" | "gallery" | "file";
export type Picks = {
  pictures: (pictures: readonly DeskPicture[]) => void;
  /** `name`: what it was called where it came from. */
  file: (file: DeskFile, name: string) => void;
};

type Asked = { pictures?: (pictures: readonly DeskPicture[]) => void; file?: (file: DeskFile) => void };

/** Choosing pictures and files for the text: by a block that asked for them, or else for where the writer stands. */
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
    file(file, name) {
      show(null);
      if (asked.current.file) return asked.current.file(file);
      shelf.addFile(file);
      const editor = editorNow();
      if (editor) putHere(editor, [fileOf(editor.schema, file, name)]);
    },
  };
  function nobodyAsked(): void {
    asked.current = {};
  }
  return { choosing, picks, nobodyAsked };
}
