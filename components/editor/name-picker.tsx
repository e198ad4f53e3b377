import { type KeyboardEvent, useId, useState } from "react";
import { FieldError } from "#components/ui/field.tsx";
import { folded } from "#components/ui/folded.ts";
import type { Choice } from "#lib/articles/editing.ts";

type Props = { id: string; label: string; choices: Choice[]; error: string | undefined; onPick: (id: string) => void };

const MOST = 8;

/** A field that finds a name while it is typed (a combobox as the ARIA practices describe it). */
export function NamePicker({ id, label, choices, error, onPick }: Props) {
  const list = useId();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = choices.filter(({ name }) => folded(name).includes(folded(typed))).slice(0, MOST);
  const current = found[Math.min(active, found.length - 1)];

  function pick(choice: Choice | undefined) {
    if (!choice) return;
    setTyped("");
    setOpen(false);
    setActive(0);
    onPick(choice.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setOpen(true);
      if (open) setActive((active + step + found.length) % Math.max(found.length, 1));
    }
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (open) pick(current);
    }
    if (event.key === "Escape") setOpen(false);
  }

  return (
    <div className="name-picker">
      <input
        id={id}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && current ? `${list}-${current.id}` : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        autoComplete="off"
        placeholder={`${label} …`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setActive(0);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div className="name-choices" id={list} role="listbox" tabIndex={-1} aria-label={label} hidden={!open}>
        {found.map((choice) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox above
          <div
            key={choice.id}
            id={`${list}-${choice.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={choice === current}
            // The field keeps the focus, so that the list is still there when the button is let go.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(choice)}
          >
            {choice.name}
          </div>
        ))}
        {found.length === 0 && (
          <p className="none">{choices.length === 0 ? "There are no others." : "No such name."}</p>
        )}
      </div>
      <FieldError errorId={`${id}-error`} error={error} />
    </div>
  );
}
