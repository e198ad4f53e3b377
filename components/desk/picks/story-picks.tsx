"use client";

import { type ReactNode, useRef, useState } from "react";
import { useSay } from "#components/desk/shell/say.tsx";
import { TargetField } from "#components/editor/links/target-field.tsx";
import type { LinkTarget } from "#lib/links/desk.ts";
import type { DeskPick } from "#lib/links/desk-picks.ts";
import { moved } from "#lib/settings/menus.ts";
import { PickLine } from "./pick-line.tsx";
import "./ordered.css";
import "./picks.css";

type Props = {
  legend: string;
  hint?: ReactNode;
  /** Of the field that finds more. */
  add: string;
  picks: DeskPick[];
  limit: number;
  /** An article that cannot be chosen: the one that they are chosen for. */
  but?: string;
  /** Of the line at a place, or of all of them. */
  errorAt: (place: number | null) => string | undefined;
  onChange: (picks: DeskPick[]) => void;
};

/** Articles chosen by hand, in order: found by their titles, moved and taken out, all of it by keyboard. */
export function StoryPicks({ legend, hint, add, picks, limit, but, errorAt, onChange }: Props) {
  const say = useSay();
  const box = useRef<HTMLFieldSetElement>(null);
  const [typed, setTyped] = useState("");

  // Once it is drawn: the field is not there while the list is full.
  const refocus = (selector: string) =>
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus());

  function take({ id, title, path }: LinkTarget): void {
    setTyped("");
    onChange([...picks, { id, title, state: path ? "live" : "not-live" }]);
    say(`“${title}” is added.`);
    if (picks.length + 1 >= limit) refocus("li:last-of-type button");
  }
  function move(at: number, by: -1 | 1): void {
    onChange(moved(picks, at, by));
    say(`“${picks[at]?.title}” moved ${by < 0 ? "up" : "down"}.`);
  }
  function remove(at: number): void {
    onChange(picks.toSpliced(at, 1));
    say(`“${picks[at]?.title}” is taken out.`);
    refocus("input");
  }

  return (
    <fieldset className="picks" ref={box}>
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      {picks.length > 0 && (
        <ol>
          {picks.map((pick, at) => (
            <PickLine
              key={pick.id}
              pick={pick}
              place={at}
              of={picks.length}
              error={errorAt(at)}
              onMove={(by) => move(at, by)}
              onRemove={() => remove(at)}
            />
          ))}
        </ol>
      )}
      {picks.length < limit ? (
        <TargetField
          label={add}
          hint="Words of its title."
          error={errorAt(null)}
          value={typed}
          onChange={setTyped}
          onPick={take}
          wanted={({ kind, id }) => kind === "article" && id !== but && !picks.some((pick) => pick.id === id)}
          autoFocus={false}
        />
      ) : (
        <p className="hint">There is room for {limit}. Take one out to add another.</p>
      )}
    </fieldset>
  );
}
