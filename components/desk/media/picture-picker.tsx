"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { DeskPicture } from "#lib/media/view.ts";
import "./media.css";
import { PictureTile } from "./picture-tile.tsx";
import { UploadArea } from "./upload-area.tsx";
import { useLibrary } from "./use-library.ts";

type Props = {
  open: boolean;
  /** The picture that was clicked, or the one that was just uploaded. */
  onPick: (picture: DeskPicture) => void;
  /** Where several may be chosen: they come in the order of the choice. */
  onPickSeveral?: (pictures: DeskPicture[]) => void;
  /** Begins with choosing several. */
  several?: boolean;
  onClose: () => void;
};

/** A dialog in which one picture is chosen, or several: the newest, a search, or an upload. */
export function PicturePicker({ open, onClose, ...choice }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="media-picker" aria-label="Choose a picture" onClose={onClose}>
      {open && <Choice {...choice} onClose={onClose} />}
    </dialog>
  );
}

function Choice({ onPick, onPickSeveral, several: begins = false, onClose }: Omit<Props, "open">) {
  const [query, setQuery] = useState("");
  const [several, setSeveral] = useState(begins);
  const [chosen, setChosen] = useState<DeskPicture[]>([]);
  const { pictures, after, state, readOlder, prepend } = useLibrary(query);
  const title = useId();
  const grid = useRef<HTMLUListElement>(null);
  const placeOf = (picture: DeskPicture) => chosen.findIndex(({ id }) => id === picture.id) + 1;
  const toggle = (picture: DeskPicture) =>
    setChosen((before) =>
      before.some(({ id }) => id === picture.id) ? before.filter(({ id }) => id !== picture.id) : [...before, picture],
    );

  function arrived(picture: DeskPicture, alone: boolean) {
    if (alone && !several) return onPick(picture);
    prepend(picture);
    if (several) setChosen((before) => [...before.filter(({ id }) => id !== picture.id), picture]);
  }

  /** The search reads as one types: Enter has nothing to send (nor a form around the dialog), and leads to what was found. */
  function toFirst(event: KeyboardEvent): void {
    if ((event.key !== "Enter" && event.key !== "ArrowDown") || event.nativeEvent.isComposing) return;
    event.preventDefault();
    grid.current?.querySelector("button")?.focus();
  }

  return (
    <UploadArea
      accept="picture"
      uploaded={arrived}
      head={(button) => (
        <div className="media-top">
          <h2 id={title}>{several ? "Choose pictures" : "Choose a picture"}</h2>
          <span className="field media-search">
            <input
              type="search"
              aria-label="Search pictures"
              placeholder="Search name, alt text, caption, credit"
              value={query}
              maxLength={200}
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={toFirst}
            />
          </span>
          {button}
          {onPickSeveral && (
            <label className="media-check">
              <input type="checkbox" checked={several} onChange={(event) => setSeveral(event.target.checked)} />
              Several
            </label>
          )}
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          {several && onPickSeveral && (
            <Button onClick={() => onPickSeveral(chosen)} disabled={chosen.length === 0}>
              {chosen.length === 0 ? "Add to the text" : `Add ${chosen.length} to the text`}
            </Button>
          )}
        </div>
      )}
    >
      <ul className="media-grid" ref={grid} aria-busy={state === "reading"} aria-labelledby={title}>
        {pictures.map((picture) => (
          <li key={picture.id}>
            {several ? (
              <button type="button" aria-pressed={placeOf(picture) > 0} onClick={() => toggle(picture)}>
                <PictureTile picture={picture} />
                {placeOf(picture) > 0 && <span className="media-chosen">{placeOf(picture)}</span>}
              </button>
            ) : (
              <button type="button" onClick={() => onPick(picture)}>
                <PictureTile picture={picture} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {state === "read" && pictures.length === 0 && (
        <p className="media-empty">
          {query
            ? `No picture has “${query}” in its words.`
            : "There are no pictures yet. Drop one here, paste it, or add it with the button."}
        </p>
      )}
      {state === "failed" && (
        <p className="media-empty" role="alert">
          The library cannot be read at the moment. Close this, check that you are signed in, and try again.
        </p>
      )}
      {after && (
        <p className="media-more">
          <Button look="plain" onClick={readOlder} busy={state === "reading"}>
            Older pictures
          </Button>
        </p>
      )}
    </UploadArea>
  );
}
