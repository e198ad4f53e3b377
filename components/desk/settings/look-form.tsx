"use client";

import { useState } from "react";
import { SelectField } from "#components/ui/field.tsx";
import { SaveForm } from "#components/ui/save-form.tsx";
import { useForm } from "#components/ui/use-form.ts";
import type { SiteLook } from "#db/schema/site.ts";
import { saveLook } from "#lib/settings/actions.ts";
import { ACCENTS } from "#lib/settings/look/contrast.ts";
import { FAMILIES, FONT_KEYS, fontsOf } from "#lib/settings/look/fonts.ts";
import type { Face } from "#lib/settings/look/stylesheet.ts";
import { AccentField } from "./accent-field.tsx";
import { LookSample } from "./look-sample.tsx";

type Props = { name: string; look: SiteLook; faces: Face[] };

/** Accent and letters, with a sample that changes while one chooses. */
export function LookForm({ name, look, faces }: Props) {
  const state = useForm(saveLook);
  const { errors } = state;
  const [own, setOwn] = useState(look.accent !== undefined);
  const [accent, setAccent] = useState(look.accent ?? ACCENTS);
  const [fonts, setFonts] = useState(fontsOf(look));
  return (
    <SaveForm state={state} done="Saved. Readers see it at once." act="Save colours and fonts" className="look-form">
      <fieldset className="field">
        <legend>Accent</legend>
        <label className="choice">
          <input type="checkbox" name="own" checked={own} onChange={({ target }) => setOwn(target.checked)} />
          <span>A colour of our own</span>
          <small>For labels, marks and the line under links. Otherwise it is the red that the site comes with.</small>
        </label>
      </fieldset>
      {own &&
        (["light", "dark"] as const).map((theme) => (
          <AccentField
            key={theme}
            theme={theme}
            value={accent[theme]}
            error={errors[`accent.${theme}`]}
            onChange={(colour) => setAccent({ ...accent, [theme]: colour })}
          />
        ))}
      {(["headings", "text"] as const).map((part) => (
        <SelectField
          key={part}
          label={part === "headings" ? "Letters of headings" : "Letters of texts"}
          hint={FAMILIES[fonts[part]].hint}
          name={part}
          value={fonts[part]}
          error={errors[part]}
          onChange={({ target }) => setFonts({ ...fonts, [part]: target.value })}
        >
          {FONT_KEYS.map((key) => (
            <option key={key} value={key}>
              {FAMILIES[key].name}
            </option>
          ))}
        </SelectField>
      ))}
      <LookSample name={name} accent={own ? accent : ACCENTS} fonts={fonts} faces={faces} />
    </SaveForm>
  );
}
