"use client";

import { useEffect, useRef } from "react";
import type { MediaKind } from "#db/vocabulary.ts";
import type { NamedItem } from "#lib/media/desk-library.ts";
import "./library/library.css";
import { PickerShelf } from "./library/picker-shelf.tsx";
import "./media.css";

type Props = {
  open: boolean;
  /** What may be chosen: pictures, unless it says otherwise. */
  kinds?: readonly MediaKind[];
  /** The one that was clicked, or that was just uploaded. */
  onPick: (item: NamedItem) => void;
  /** Where several may be chosen: they come in the order of the choice. */
  onPickSeveral?: (items: NamedItem[]) => void;
  /** Begins with choosing several. */
  several?: boolean;
  onClose: () => void;
};

const PICTURES: readonly MediaKind[] = ["picture"];
const NAMES: Record<MediaKind, string> = {
  picture: "Choose a picture",
  document: "Choose a file",
  audio: "Choose a recording",
  video: "Choose a film",
};

/** A dialog in which one thing of the library is chosen, or several: by its words, its folder, or as an upload. */
export function PicturePicker({ open, kinds = PICTURES, onClose, ...choice }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const name = kinds.length === 1 ? NAMES[kinds[0] as MediaKind] : "Choose from the library";
  return (
    <dialog ref={dialog} className="media-picker" aria-label={name} onClose={onClose}>
      {open && <PickerShelf {...choice} name={name} kinds={kinds} onClose={onClose} />}
    </dialog>
  );
}
