"use client";

import { type DragEvent, type ReactNode, useEffect, useEffectEvent, useState } from "react";
import type { MediaKind } from "#db/vocabulary.ts";
import type { DeskItem } from "#lib/media/item.ts";
import { droppedFiles } from "../uploads/dropped-files.ts";
import { useUploads } from "../uploads/use-uploads.ts";
import { AddFiles } from "./add-files.tsx";
import { UploadList } from "./upload-list.tsx";
import "./uploads.css";

type Props = {
  /** `alone` when the person chose this one file and no other. */
  uploaded: (item: DeskItem, alone: boolean) => void;
  /** What stands above the library, around the buttons that add to it. */
  head: (buttons: ReactNode) => ReactNode;
  children: ReactNode;
  /** What the place can use; everything unless given. */
  accept?: MediaKind | "any";
  /** The folder that what is added goes into. */
  folderId?: string | null;
};

/** Files and folders dropped anywhere on it, pasted while it shows, chosen, photographed or fetched go into the library. */
export function UploadArea({ uploaded, head, children, accept = "any", folderId = null }: Props) {
  const only = accept === "any" ? undefined : accept;
  const wish = { group: `area ${accept}`, only, folderId };
  const { uploads, trouble, add } = useUploads(wish, ({ item, alone }) => uploaded(item, alone));
  const [over, setOver] = useState(false);
  usePaste(add);

  function drop(event: DragEvent): void {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(add);
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
      {head(<AddFiles add={add} wish={wish} fetched={(item) => uploaded(item, true)} />)}
      <UploadList uploads={uploads} trouble={trouble} />
      {children}
      {over && <p className="media-drop">Drop to add to the library</p>}
    </div>
  );
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes("Files");
}

function usePaste(add: (files: readonly File[]) => void): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = event.clipboardData?.files;
    if (!files?.length) return;
    event.preventDefault();
    add([...files]);
  });
  useEffect(() => {
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
}
