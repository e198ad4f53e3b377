"use client";

import { useRef, useState } from "react";
import { useSay } from "#components/desk/shell/say.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { saveMenu } from "#lib/settings/actions.ts";
import type { DeskEntry, MenuChoices } from "#lib/settings/desk-menus.ts";
import { MENU_LIMITS, type MenuName, moved } from "#lib/settings/menus.ts";
import { AddEntry } from "./add-entry.tsx";
import { MenuLine } from "./menu-line.tsx";
import { useAct } from "./use-act.ts";

type Props = { menu: MenuName; entries: DeskEntry[] | null; choices: MenuChoices };
type Line = DeskEntry & { key: number };

/** The lines of one menu: what they lead to, what they say, their order. Nothing changes for readers before it is saved. */
export function MenuEditor({ menu, entries: first, choices }: Props) {
  const say = useSay();
  const keys = useRef(0);
  const keyed = (entry: DeskEntry): Line => ({ ...entry, key: ++keys.current });
  const [lines, setLines] = useState<Line[] | null>(() => first?.map(keyed) ?? null);
  const { run, pending, errors, problem, done, forget } = useAct(saveMenu);
  const limit = MENU_LIMITS[menu];

  function change(next: Line[] | null): void {
    forget();
    setLines(next);
  }
  function move(at: number, by: -1 | 1): void {
    if (!lines) return;
    change(moved(lines, at, by));
    say(`“${saying(lines[at] as Line)}” moved ${by < 0 ? "up" : "down"}.`);
  }
  const save = () => run({ menu, entries: lines?.map(({ label, to }) => ({ label, to })) ?? null });

  return (
    <div className="form menu-editor">
      {(problem || errors.entries) && <Notice tone="error">{problem ?? errors.entries}</Notice>}
      {done && <Notice tone="done">Saved. Readers see it at once.</Notice>}
      <fieldset className="field">
        <legend>What it lists</legend>
        <label className="choice">
          <input type="radio" name={menu} checked={lines === null} onChange={() => change(null)} />
          <span>The sections of the first level</span>
          <small>New sections appear in it by themselves.</small>
        </label>
        <label className="choice">
          <input type="radio" name={menu} checked={lines !== null} onChange={() => change(lines ?? asSections())} />
          <span>What is written here</span>
        </label>
      </fieldset>
      {lines && lines.length === 0 && <p>Nothing is in it yet, so readers see no menu here.</p>}
      {lines && lines.length > 0 && (
        <ol className="menu-lines">
          {lines.map((line, at) => (
            <MenuLine
              key={line.key}
              line={line}
              place={at}
              of={lines.length}
              error={errorOf(errors, at)}
              onLabel={(label) => change(lines.with(at, { ...line, label }))}
              onMove={(by) => move(at, by)}
              onRemove={() => {
                change(lines.toSpliced(at, 1));
                say(`“${saying(line)}” is taken out.`);
              }}
            />
          ))}
        </ol>
      )}
      {lines &&
        (lines.length < limit ? (
          <AddEntry choices={choices} onAdd={(entry) => change([...lines, keyed(entry)])} />
        ) : (
          <p className="hint">There is room for {limit} entries. Take one out to add another.</p>
        ))}
      <div className="acts">
        <Button busy={pending} onClick={save}>
          {pending ? "Saving…" : `Save the menu at the ${menu}`}
        </Button>
      </div>
    </div>
  );

  /** What readers have now, to go on from. */
  function asSections(): Line[] {
    return choices.sections
      .filter(({ label }) => !label.startsWith("\u2003"))
      .slice(0, limit)
      .map(({ value, label }) => keyed({ label: "", to: { section: value }, name: label, state: "shown" }));
  }
}

function saying({ label, name }: DeskEntry): string {
  return label || name;
}

/** Of the line or of a field within it. */
function errorOf(errors: Record<string, string>, at: number): string | undefined {
  return Object.entries(errors).find(([field]) => new RegExp(`^entries\\.${at}(\\.|$)`).test(field))?.[1];
}
