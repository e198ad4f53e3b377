import { useState } from "react";
import { groundOf, type Part } from "#lib/settings/look/judge.ts";
import { byNight, type Pair } from "#lib/settings/look/night.ts";
import { isColour } from "#lib/settings/look/oklch.ts";
import type { Tokens } from "#lib/settings/look/tokens.ts";
import { ColourField } from "./colour-field.tsx";

type Props = {
  /** As it is called before “by day” and “by night”. */
  label: string;
  about?: string;
  /** Of the two fields, before `.light` and `.dark`. */
  name: string;
  part: Part;
  pair: Pair;
  tokens: Tokens;
  errors: Record<string, string>;
  empty?: string;
  /** Stands a little further in: of a section below another. */
  below?: boolean;
  onChange: (pair: Pair) => void;
};

/**
 * One colour by day and by night. The night follows the day until it is given a colour of its own; then the one that would go
 * with another day is offered.
 */
export function ColourPair({ label, about, name, part, pair, tokens, errors, empty, below, onChange }: Props) {
  const [dayChanged, setDayChanged] = useState(false);
  const night = groundOf(tokens, "dark");
  const fitting = (day: string) => (isColour(day) ? byNight(part, day, night) : "");
  const follows = pair.dark === "" || pair.dark === fitting(pair.light);
  const of = (theme: "light" | "dark") => ({
    ...{ part, theme, name: `${name}.${theme}`, value: pair[theme], ground: groundOf(tokens, theme) },
    ...{ error: errors[`${name}.${theme}`], ...(empty !== undefined && { empty }) },
  });
  return (
    <div className="colour-pair" data-below={below || undefined}>
      {about && <p className="hint">{about}</p>}
      <ColourField
        {...of("light")}
        label={`${label} by day`}
        onChange={(light) => {
          setDayChanged(true);
          onChange({ light, dark: follows ? fitting(light) : pair.dark });
        }}
      />
      <ColourField
        {...of("dark")}
        label={`${label} by night`}
        offer={(dayChanged && fitting(pair.light)) || null}
        onChange={(dark) => onChange({ ...pair, dark })}
      />
    </div>
  );
}
