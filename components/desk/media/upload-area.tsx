"use client";

import { type DragEvent, type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { PICTURE_TYPES } from "#lib/media/limits.ts";
import type { DeskPicture } from "#lib/media/view.ts";
import { UploadList } from "./upload-list.tsx";
import { useUploads } from "./use-uploads.ts";

type Props = {
  /** `alone` when the person chose this one picture and no other. */
  uploaded: (picture: DeskPicture, alone: boolean) => void;
  /** What stands above the pictures, around the button that adds some. */
  head: (button: ReactNode) => ReactNode;
  children: ReactNode;
};

/** Pictures dropped anywhere on it, pasted while it shows, or chosen with its button are uploaded. */
export function UploadArea({ uploaded, head, children }: Props) {
  const { uploads, add, retry, forget } = useUploads(uploaded);
  const [over, setOver] = useState(false);
  usePaste(add);

  function drop(event: DragEvent): void {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    add(event.dataTransfer.files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same by keyboard.
    <div
      className="media-area"
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={drop}
    >
      {head(<ChooseFiles add={add} />)}
      <UploadList uploads={uploads} retry={retry} forget={forget} />
      {children}
      {over && <p className="media-drop">Drop to add to the library</p>}
    </div>
  );
}

function ChooseFiles({ add }: { add: (files: Iterable<File>) => void }) {
  return (
    // The label is what one sees and clicks; the field itself takes the focus.
    <label className="btn media-choose">
      Add pictures
      <input
        className="away"
        type="file"
        multiple
        accept={Object.keys(PICTURE_TYPES).join(",")}
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])]);
          // The same file may be chosen again after a refusal.
          currentTarget.value = "";
        }}
      />
    </label>
  );
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes("Files");
}

function usePaste(add: (files: Iterable<File>) => void): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = event.clipboardData?.files;
    if (!files?.length) return;
    event.preventDefault();
    add(files);
  });
  useEffect(() => {
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
}
