"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, useRef, useState } from "react";
import { useSay } from "#components/desk/shell/say.tsx";
import type { ItemDetail } from "#lib/media/desk.ts";
import { PICTURE_TYPES } from "#lib/media/limits.ts";
import { ReplaceQuestion } from "./replace-question.tsx";

/** A better scan, a corrected report: chosen or dropped, looked at, and put in the place of the file that is there. */
export function ReplaceFile({ item }: { item: ItemDetail }) {
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const router = useRouter();
  const say = useSay();
  const button = useRef<HTMLInputElement>(null);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    setFile(event.dataTransfer.files[0] ?? null);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same by keyboard.
    <div
      className="replace"
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="btn quiet media-choose">
        Replace the file …
        <input
          ref={button}
          className="away"
          type="file"
          {...(item.kind === "picture" && { accept: Object.keys(PICTURE_TYPES).join(",") })}
          onChange={({ currentTarget }) => {
            setFile(currentTarget.files?.[0] ?? null);
            // The same file may be chosen again after a refusal.
            currentTarget.value = "";
          }}
        />
      </label>
      <p className="media-quiet">Or drop it here. Every use stays and shows the new one.</p>
      {file && (
        <ReplaceQuestion
          item={item}
          file={file}
          close={() => {
            setFile(null);
            button.current?.focus();
          }}
          done={({ unchanged }) => {
            say(unchanged ? "That is the very file that is here already." : "The file is replaced.");
            setFile(null);
            router.refresh();
          }}
        />
      )}
    </div>
  );
}
