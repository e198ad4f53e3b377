"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { DeskItem } from "#lib/media/item.ts";
import { PICTURE_TYPES } from "#lib/media/limits.ts";
import type { Wish } from "../uploads/upload.ts";
import { FromAddress } from "./from-address.tsx";

type Props = { add: (files: readonly File[]) => void; wish: Wish; fetched: (item: DeskItem) => void };

/** The buttons that add to the library: files of this machine, a photo taken now, or what lies at an address. */
export function AddFiles({ add, wish, fetched }: Props) {
  const [asking, setAsking] = useState(false);
  const onlyPictures = wish.only === "picture";
  const takesPhotos = !wish.only || onlyPictures;
  return (
    <span className="media-add">
      <Choose
        label={onlyPictures ? "Add pictures" : "Add files"}
        add={add}
        multiple
        accept={onlyPictures ? Object.keys(PICTURE_TYPES).join(",") : undefined}
      />
      {takesPhotos && <Choose label="Take a photo" add={add} accept="image/*" capture="environment" quiet />}
      <Button look="quiet" onClick={() => setAsking(true)}>
        <span>
          <span className="media-far">From an </span>address …
        </span>
      </Button>
      <FromAddress open={asking} wish={wish} fetched={fetched} onClose={() => setAsking(false)} />
    </span>
  );
}

type ChooseProps = {
  label: string;
  add: Props["add"];
  accept?: string | undefined;
  multiple?: boolean;
  capture?: "environment";
  quiet?: boolean;
};

function Choose({ label, add, quiet = false, ...input }: ChooseProps) {
  return (
    // The label is what one sees and clicks; the field itself takes the focus.
    <label className={`btn media-choose${quiet ? " quiet" : ""}${input.capture ? " media-photo" : ""}`}>
      {label}
      <input
        {...input}
        className="away"
        type="file"
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])]);
          // The same file may be chosen again after a refusal.
          currentTarget.value = "";
        }}
      />
    </label>
  );
}
