import { type KeyboardEvent, useRef, useState } from "react";
import { Sheet } from "#components/desk/sheet.tsx";
import { Button } from "#components/ui/button.tsx";
import { folded } from "#components/ui/folded.ts";
import type { Branch } from "./folder-paths.ts";

type Props = {
  count: number;
  folders: readonly Branch[];
  move: (folderId: string | null) => void;
  /** Makes a folder of this name and moves them there; not for those who may not. */
  moveToNew: ((name: string) => void) | null;
  onClose: () => void;
};

/** Where to: a few letters of the folder's name, Enter for the first that has them. */
export function MoveDialog({ count, folders, move, moveToNew, onClose }: Props) {
  const [query, setQuery] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const words = folded(query).split(/\s+/).filter(Boolean);
  const found = folders.filter(({ path }) => words.every((word) => folded(path).includes(word)));
  const none = words.length === 0 || "no folder".includes(folded(query));

  const go = (folderId: string | null) => {
    onClose();
    move(folderId);
  };
  function keys(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const first = list.current?.querySelector("button");
    if (event.key === "ArrowDown") first?.focus();
    else if (event.key === "Enter" && query.trim()) first?.click();
    else return;
    event.preventDefault();
  }
  function walk(event: KeyboardEvent): void {
    const all = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = all.indexOf(event.target as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    all[at + step]?.focus();
  }

  return (
    <Sheet title={count === 1 ? "Move it to a folder" : `Move ${count} to a folder`} onClose={onClose}>
      <div className="field">
        <input
          type="search"
          aria-label="Folder"
          placeholder="A few letters of its name"
          value={query}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={keys}
        />
      </div>
      <ul className="library-folders-found" ref={list} onKeyDown={walk}>
        {found.map(({ id, path }) => (
          <li key={id}>
            <button type="button" dir="auto" onClick={() => go(id)}>
              {path}
            </button>
          </li>
        ))}
        {none && (
          <li>
            <button type="button" onClick={() => go(null)}>
              No folder
            </button>
          </li>
        )}
        {moveToNew && query.trim() && !found.some(({ name }) => folded(name) === folded(query)) && (
          <li>
            <button
              type="button"
              dir="auto"
              onClick={() => {
                onClose();
                moveToNew(query.trim());
              }}
            >
              New folder “{query.trim()}”
            </button>
          </li>
        )}
      </ul>
      {found.length === 0 && !none && !moveToNew && <p role="status">No folder has “{query.trim()}” in its name.</p>}
      <div className="acts">
        <Button look="plain" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Sheet>
  );
}
