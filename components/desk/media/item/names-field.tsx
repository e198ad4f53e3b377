import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";
import { namesIn, withNames } from "#lib/media/name-list.ts";
import { useUsedNames } from "./use-used-names.ts";

type Props = {
  of: "people" | "places";
  label: string;
  hint: string;
  names: string[];
  error?: string | undefined;
  changed: (names: string[]) => void;
};

/** Several names: typed and ended with Enter or a comma, chosen from those used before, or pasted as a list. */
export function NamesField({ of, label, hint, names, error, changed }: Props) {
  const field = useFieldIds(hint, error);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const used = useUsedNames(of, typed, open);
  const offered = used.filter((name) => !names.includes(name));
  const isOpen = open && offered.length > 0;
  const current = isOpen ? offered[active] : undefined;

  function add(added: string[]): void {
    changed(withNames(names, added));
    setTyped("");
    setActive(-1);
  }

  function remove(name: string): void {
    changed(names.filter((each) => each !== name));
    input.current?.focus();
  }

  /** Round and round, with the typed words as one of the places. */
  function step(by: number): void {
    if (isOpen) setActive(((active + 1 + by + offered.length + 1) % (offered.length + 1)) - 1);
    setOpen(true);
  }

  function close(): boolean {
    setOpen(false);
    return isOpen;
  }

  /** Whether the key did something here. */
  function pressed(key: string): boolean {
    if (key === "ArrowDown" || key === "ArrowUp") step(key === "ArrowDown" ? 1 : -1);
    else if (key === "Escape") return close();
    else if (key === "Backspace" && typed === "") changed(names.slice(0, -1));
    else if (key === "Enter") add(current ? [current] : namesIn(typed));
    else if (key === "," || key === ";") add(namesIn(typed));
    else return false;
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.nativeEvent.isComposing && pressed(event.key)) event.preventDefault();
  }

  function paste(event: ClipboardEvent): void {
    const pasted = namesIn(event.clipboardData.getData("text/plain"));
    if (pasted.length < 2) return;
    event.preventDefault();
    add([...namesIn(typed), ...pasted]);
  }

  return (
    <div className="field names">
      <label htmlFor={field.id}>{label}</label>
      <FieldHint {...field} hint={hint} />
      {names.length > 0 && (
        <ul aria-label={`${label}, chosen`}>
          {names.map((name) => (
            <li key={name}>
              <span>{name}</span>
              <button type="button" aria-label={`Remove ${name}`} onClick={() => remove(name)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        {...field.input}
        ref={input}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${list}-${active}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setOpen(true);
          setActive(-1);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onPaste={paste}
        onBlur={() => {
          setOpen(false);
          if (typed.trim()) add(namesIn(typed));
        }}
      />
      <div className="names-choices" id={list} role="listbox" tabIndex={-1} aria-label={label} hidden={!isOpen}>
        {offered.map((name, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox above
          <div
            key={name}
            id={`${list}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            // The field keeps the focus, so that the list is still there when the button is let go.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add([name])}
          >
            {name}
          </div>
        ))}
      </div>
      <FieldError {...field} error={error} />
    </div>
  );
}
