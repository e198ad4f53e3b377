"use client";

import { type ChangeEvent, useId, useState } from "react";
import { FieldError } from "#components/ui/field.tsx";

export type SectionChoice = { id: string; name: string; depth: number };

type Props = {
  sections: SectionChoice[];
  /** Null for the whole site. */
  chosen: readonly string[] | null;
  error?: string | undefined;
  changed?: (chosen: readonly string[] | null) => void;
};

/** The whole site, or some sections with all below them. */
export function SectionsField({ sections, chosen, error, changed }: Props) {
  const [narrowed, setNarrowed] = useState(chosen !== null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(chosen));
  const errorId = useId();

  function narrow(to: boolean): void {
    setNarrowed(to);
    changed?.(to ? [...ticked] : null);
  }

  function tick({ currentTarget: { value, checked } }: ChangeEvent<HTMLInputElement>): void {
    const next = new Set(ticked);
    if (checked) next.add(value);
    else next.delete(value);
    setTicked(next);
    changed?.([...next]);
  }

  return (
    <fieldset className="field" aria-describedby={error && errorId}>
      <legend>Where</legend>
      <label className="choice">
        <input type="radio" name="where" value="all" checked={!narrowed} onChange={() => narrow(false)} />
        <span>On the whole site</span>
      </label>
      <label className="choice">
        <input type="radio" name="where" value="some" checked={narrowed} onChange={() => narrow(true)} />
        <span>Only in some sections</span>
        <small>Each with all below it. Own texts stay in reach everywhere, but are published only there.</small>
      </label>
      {narrowed && (
        <ul className="section-ticks">
          {sections.map(({ id, name, depth }) => (
            <li key={id} data-depth={Math.min(depth, 4)}>
              <label>
                <input type="checkbox" name="sections[]" value={id} checked={ticked.has(id)} onChange={tick} /> {name}
              </label>
            </li>
          ))}
        </ul>
      )}
      <FieldError errorId={errorId} error={error} />
    </fieldset>
  );
}
