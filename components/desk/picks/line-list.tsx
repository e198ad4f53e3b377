"use client";

import { type ReactNode, useRef } from "react";
import { useSay } from "#components/desk/shell/say.tsx";
import { Button } from "#components/ui/button.tsx";
import { FieldError, useFieldIds } from "#components/ui/field.tsx";
import { moved } from "#lib/settings/menus.ts";
import { type Column, WrittenLine } from "./written-line.tsx";
import "./ordered.css";
import "./lines.css";

type Props<Name extends string> = {
  legend: string;
  hint: ReactNode;
  /** What one line is called: "a fact". */
  one: string;
  columns: readonly Column<Name>[];
  lines: readonly KeyedLine<Name>[];
  limit: number;
  /** Lines without an order of their own are put into one by hand. */
  ordered: boolean;
  errors: Record<string, string>;
  /** What errors begin with: `facts.0.label`. */
  name: string;
  onChange: (lines: KeyedLine<Name>[]) => void;
};

/** `key`: its own for as long as the screen is open, wherever it stands. */
export type KeyedLine<Name extends string> = Record<Name, string> & { key: number };

/** A list whose lines are written here, a few short fields each. */
export function LineList<Name extends string>(props: Props<Name>) {
  const { legend, hint, one, columns, lines, limit, ordered, errors, name, onChange } = props;
  const say = useSay();
  const box = useRef<HTMLFieldSetElement>(null);
  const field = useFieldIds(undefined, errors[name]);
  const what = one.replace(/^an? /, "");

  // Once it is drawn: a new line is not there yet, nor is the button while the list is full.
  const refocus = (selector: string) =>
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus());

  function add(): void {
    const empty = Object.fromEntries(columns.map((column) => [column.name, ""])) as Record<Name, string>;
    onChange([...lines, { ...empty, key: Math.max(0, ...lines.map(({ key }) => key)) + 1 }]);
    refocus("li:last-of-type input, li:last-of-type textarea");
  }
  function remove(at: number): void {
    onChange(lines.toSpliced(at, 1));
    say(`The ${what} is taken out.`);
    refocus("[data-add]");
  }

  return (
    <fieldset className="lines" ref={box}>
      <legend>{legend}</legend>
      <p className="hint">{hint}</p>
      <FieldError {...field} error={errors[name]} />
      {lines.length > 0 && (
        <ol>
          {lines.map((line, at) => (
            <WrittenLine
              key={line.key}
              {...{ line, columns, ordered, what }}
              place={at}
              of={lines.length}
              errorOf={(column) => errors[`${name}.${at}.${column}`]}
              onChange={(patch) => onChange(lines.with(at, { ...line, ...patch }))}
              onMove={(by) => onChange(moved(lines, at, by))}
              onRemove={() => remove(at)}
            />
          ))}
        </ol>
      )}
      {lines.length < limit ? (
        <Button look="quiet" data-add="" onClick={add}>
          Add {one}
        </Button>
      ) : (
        <p className="hint">There is room for {limit}. Take one out to add another.</p>
      )}
    </fieldset>
  );
}

/** As the database has them, each with a key. */
export function keyed<Name extends string>(lines: readonly Record<Name, string>[]): KeyedLine<Name>[] {
  return lines.map((line, at) => ({ ...line, key: at + 1 }));
}

export function unkeyed<Name extends string>(lines: readonly KeyedLine<Name>[]): Record<Name, string>[] {
  return lines.map(({ key: _, ...line }) => line as unknown as Record<Name, string>);
}
