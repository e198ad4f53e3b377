"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { sizeInWords } from "#lib/content/file.ts";
import type { DeskFile } from "#lib/media/document-view.ts";
import "#components/desk/media/media.css";
import "./files.css";
import { AddFile } from "./add-file.tsx";
import { useFiles } from "./use-files.ts";

type Props = { open: boolean; onPick: (file: DeskFile, name: string) => void; onClose: () => void };

/** A dialog in which one file to download is chosen: one from this machine, or one that is here already. */
export function FilePicker({ open, onPick, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="media-picker file-picker" aria-label="Choose a file" onClose={onClose}>
      {open && <Choice onPick={onPick} onClose={onClose} />}
    </dialog>
  );
}

function Choice({ onPick, onClose }: Omit<Props, "open">) {
  const [query, setQuery] = useState("");
  const { files, after, mayDelete, state, problem, readOlder, remove } = useFiles(query);
  const title = useId();
  return (
    <>
      <div className="media-top">
        <h2 id={title}>Choose a file</h2>
        <span className="field media-search">
          <input
            type="search"
            aria-label="Search files"
            placeholder="Search by name"
            value={query}
            maxLength={200}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        </span>
        <Button look="plain" onClick={onClose}>
          Cancel
        </Button>
      </div>
      <AddFile added={(file, name) => onPick(file, name)} />
      {problem && <Notice tone="error">{problem}</Notice>}
      <ul className="file-list" aria-busy={state === "reading"} aria-labelledby={title}>
        {files.map((file) => (
          <li key={file.id}>
            <button type="button" className="text-button" onClick={() => onPick(file, file.fileName)}>
              {file.fileName}
            </button>
            <span className="media-quiet">
              {file.kind} · {sizeInWords(file.bytes, "en")}
              {file.addedBy && ` · ${file.addedBy}`}
            </span>
            {mayDelete && (
              <Button look="plain" onClick={() => remove(file)} aria-label={`Delete ${file.fileName}`}>
                Delete
              </Button>
            )}
          </li>
        ))}
      </ul>
      {state === "read" && files.length === 0 && (
        <p className="media-empty">{query ? `No file has “${query}” in its name.` : "No file has been added yet."}</p>
      )}
      {state === "failed" && (
        <p className="media-empty" role="alert">
          The files cannot be read at the moment. Close this, check that you are signed in, and try again.
        </p>
      )}
      {after && (
        <p className="media-more">
          <Button look="plain" onClick={readOlder} busy={state === "reading"}>
            Older files
          </Button>
        </p>
      )}
    </>
  );
}
