import { type KeyboardEvent, useEffect, useRef } from "react";
import { FieldError, useFieldIds } from "#components/ui/field.tsx";
import type { DeskEntry } from "#lib/settings/desk-menus.ts";
import { targetIn } from "#lib/settings/menus.ts";
import { LIMITS } from "#lib/settings/schema.ts";

type Props = {
  line: DeskEntry;
  place: number;
  of: number;
  error?: string | undefined;
  onLabel: (label: string) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

const KINDS = { section: "Section", topic: "Topic", page: "Page" } as const;
const TROUBLE = {
  gone: "Is gone. Readers do not see this line.",
  "in-trash": "In the trash. Readers do not see this line, and it goes when the page is removed for good.",
  "not-live": "Not live. Readers do not see this line yet.",
};

/** One line of a menu. Alt and an arrow move it too; the button that moved it keeps the focus. */
export function MenuLine({ line, place, of, error, onLabel, onMove, onRemove }: Props) {
  const field = useFieldIds(undefined, error);
  const row = useRef<HTMLLIElement>(null);
  const was = useRef(place);
  const pressed = useRef<HTMLElement>(null);
  const target = targetIn(line);
  const name = line.label || line.name;

  // To be put elsewhere in the list takes the focus away.
  useEffect(() => {
    if (was.current !== place) pressed.current?.focus();
    was.current = place;
    pressed.current = null;
  }, [place]);

  function move(by: -1 | 1): void {
    const at = document.activeElement;
    pressed.current = at instanceof HTMLElement && row.current?.contains(at) ? at : null;
    onMove(by);
  }
  function onKey(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    const by = event.key === "ArrowUp" ? -1 : 1;
    if (place + by >= 0 && place + by < of) move(by);
  }
  const mover = (by: -1 | 1, mark: string, atEnd: boolean) => (
    <button
      type="button"
      className="move"
      aria-label={`Move “${name}” ${by < 0 ? "up" : "down"}`}
      aria-disabled={atEnd || undefined}
      onClick={() => !atEnd && move(by)}
    >
      {mark}
    </button>
  );

  return (
    <li ref={row} data-state={line.state} onKeyDown={onKey}>
      <div className="menu-target">
        <b>{line.name}</b>
        <small>{target ? KINDS[target.kind] : "Address"}</small>
        {line.state !== "shown" && <strong className="trouble">{TROUBLE[line.state]}</strong>}
      </div>
      <div className="field">
        <label htmlFor={field.id}>
          Label <span className="away">of “{name}”</span>
        </label>
        <input
          {...field.input}
          value={line.label}
          placeholder={target ? line.name : undefined}
          maxLength={LIMITS.label}
          autoComplete="off"
          onChange={({ currentTarget }) => onLabel(currentTarget.value)}
        />
        <FieldError {...field} error={error} />
      </div>
      <span className="moves">
        {mover(-1, "↑", place === 0)}
        {mover(1, "↓", place === of - 1)}
        <button type="button" className="btn plain" aria-label={`Take out “${name}”`} onClick={onRemove}>
          Take out
        </button>
      </span>
    </li>
  );
}
