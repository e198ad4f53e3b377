import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field, SelectField } from "#components/ui/field.tsx";
import type { DeskEntry, MenuChoice, MenuChoices } from "#lib/settings/desk-menus.ts";
import { LIMITS } from "#lib/settings/schema.ts";

type Props = { choices: MenuChoices; onAdd: (entry: DeskEntry) => void };

const ADDRESS = "address";
const GROUPS = [
  ["section", "Sections", "sections"],
  ["page", "Pages", "pages"],
  ["topic", "Topics", "topics"],
] as const;

/** What else could stand in the menu: something of the site, or an address. */
export function AddEntry({ choices, onAdd }: Props) {
  const [chosen, setChosen] = useState("");
  const [label, setLabel] = useState("");
  const [url, setUrl] = useState("");
  const ready = chosen === ADDRESS ? Boolean(url.trim() && label.trim()) : chosen !== "";

  function add(): void {
    if (!ready) return;
    onAdd(chosen === ADDRESS ? { label, to: { url: url.trim() }, name: url.trim(), state: "shown" } : within());
    setChosen("");
    setLabel("");
    setUrl("");
  }
  function within(): DeskEntry {
    const [kind = "", id = ""] = chosen.split(" ");
    const list = choices[`${kind}s` as keyof MenuChoices];
    const name = list.find(({ value }) => value === id)?.label.trim() ?? "";
    const notLive = name.endsWith(NOT_LIVE);
    return {
      label: "",
      to: { [kind]: id } as DeskEntry["to"],
      name: notLive ? name.slice(0, -NOT_LIVE.length) : name,
      state: notLive ? "not-live" : "shown",
    };
  }

  return (
    <fieldset className="add-entry">
      <legend>Add a line</legend>
      <SelectField label="It leads to" value={chosen} onChange={({ target }) => setChosen(target.value)}>
        <option value="">Choose …</option>
        {GROUPS.map(([kind, title, list]) => (
          <Group key={kind} kind={kind} title={title} choices={choices[list]} />
        ))}
        <option value={ADDRESS}>An address elsewhere</option>
      </SelectField>
      {chosen === ADDRESS && (
        <>
          <Field
            label="Address"
            hint="Begins with https://, http:// or mailto:"
            value={url}
            maxLength={LIMITS.address}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            onChange={({ currentTarget }) => setUrl(currentTarget.value)}
          />
          <Field
            label="What it is called"
            value={label}
            maxLength={LIMITS.label}
            autoComplete="off"
            onChange={({ currentTarget }) => setLabel(currentTarget.value)}
          />
        </>
      )}
      <Button look="quiet" aria-disabled={!ready || undefined} onClick={add}>
        Add it
      </Button>
    </fieldset>
  );
}

/** As desk-menus.ts marks it. */
const NOT_LIVE = " (not live)";

function Group({ kind, title, choices }: { kind: string; title: string; choices: MenuChoice[] }) {
  if (choices.length === 0) return null;
  return (
    <optgroup label={title}>
      {choices.map(({ value, label }) => (
        <option key={value} value={`${kind} ${value}`}>
          {label}
        </option>
      ))}
    </optgroup>
  );
}
