import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Field } from "#components/ui/field.tsx";
import type { LinkTarget } from "#lib/links/desk.ts";
import { useTargets } from "./use-targets.ts";

type Props = {
  label: string;
  hint: ReactNode;
  error: string | undefined;
  value: string;
  onChange: (value: string) => void;
  onPick: (target: LinkTarget) => void;
  /** Why one of the found cannot be chosen; undefined when it can. */
  refusal?: (target: LinkTarget) => string | undefined;
  wanted?: (target: LinkTarget) => boolean;
  /** In a dialog of its own it is what one came for. */
  autoFocus?: boolean;
};

const all = () => true;

/** A field for an address or for the name of something of this site: what is found stands below, arrows choose, Enter takes. */
export function TargetField({ onChange, onPick, refusal, wanted = all, autoFocus = true, value, ...field }: Props) {
  const { targets, said } = useTargets(value);
  const found = targets.filter(wanted);
  const [active, setActive] = useState(-1);
  const id = useId();
  const current = found[active];
  const optionId = (index: number) => `${id}-${index}`;

  function pick(target: LinkTarget): void {
    if (refusal?.(target)) return;
    setActive(-1);
    onPick(target);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      event.preventDefault();
      setActive((active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length);
    } else if (event.key === "Enter" && current) {
      event.preventDefault();
      pick(current);
    }
  }

  return (
    <div>
      <Field
        {...field}
        name="address"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? optionId(active) : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        autoFocus={autoFocus}
        spellCheck={false}
        maxLength={2_048}
        value={value}
        onChange={(event) => {
          setActive(-1);
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="target-list" role="listbox" id={`${id}-list`} aria-label="Found" hidden={found.length === 0}>
        {found.map((target, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above keeps the focus and answers the keys
          <div
            key={`${target.kind}-${target.id}`}
            className="choice"
            role="option"
            tabIndex={-1}
            id={optionId(index)}
            aria-selected={index === active}
            aria-disabled={refusal?.(target) ? true : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(target)}
          >
            <span className="choice-label">{target.title}</span>
            <span className="choice-hint">{refusal?.(target) ?? NAMES[target.kind]}</span>
          </div>
        ))}
      </div>
      <p className="target-said" role="status" hidden={!said}>
        {said}
      </p>
    </div>
  );
}

const NAMES = { article: "Article", topic: "Topic", author: "Author", section: "Section", page: "Page" };
