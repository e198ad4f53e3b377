"use client";

import { memo } from "react";
import { Button } from "#components/ui/button.tsx";
import { pageQueue } from "../uploads/page-queue.ts";
import { isUnderWay, type Upload } from "../uploads/upload.ts";
import { Thumbnail } from "./thumbnail.tsx";

/** One file: how far it is, or what became of it. Drawn anew only when something about it changes. */
export const UploadRow = memo(function UploadRow({ upload }: { upload: Upload }) {
  const { key, name, state, again, item } = upload;
  const remove = () => pageQueue().remove([key]);
  return (
    <li data-state={state}>
      <span className="media-small">
        {item?.kind === "picture" && <Thumbnail picture={item} alt="" sizes="2.5rem" />}
      </span>
      <span className="media-file" dir="auto">
        {item ? <a href={`/admin/media/${item.id}`}>{name}</a> : name}
      </span>
      <State upload={upload} />
      {state === "refused" && again && (
        <Button look="plain" onClick={() => pageQueue().retry(key)} aria-label={`Try again: ${name}`}>
          Try again
        </Button>
      )}
      {isUnderWay(upload) && (
        <Button look="plain" onClick={remove} aria-label={`Cancel ${name}`}>
          Cancel
        </Button>
      )}
      {state === "refused" && (
        <Button look="plain" onClick={remove} aria-label={`Dismiss ${name}`}>
          Dismiss
        </Button>
      )}
    </li>
  );
});

function State({ upload: { state, share, message, name } }: { upload: Upload }) {
  switch (state) {
    case "refused":
      return <strong>{message}</strong>;
    case "sending":
      return <progress value={share} max={1} aria-label={`Upload of ${name}`} />;
    default:
      return <span>{WORDS[state]}</span>;
  }
}

const WORDS = {
  waiting: "Waiting",
  checking: "Looking whether it is here already",
  finishing: "Being made ready",
  paused: "Paused",
  added: "Added",
  known: "Was here already",
} as const;
