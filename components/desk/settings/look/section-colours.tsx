import { useEffect, useRef } from "react";
import type { LookSection } from "#lib/settings/desk-look.ts";
import type { Pair } from "#lib/settings/look/night.ts";
import type { Tokens } from "#lib/settings/look/tokens.ts";
import { ColourPair } from "./colour-pair.tsx";

type Props = {
  sections: LookSection[];
  tokens: Tokens;
  errors: Record<string, string>;
  onChange: (id: string, pair: Pair) => void;
};

const NONE: Pair = { light: "", dark: "" };

/** A colour for each section that shall have one. Opens where one was refused. */
export function SectionColours({ sections, tokens, errors, onChange }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const refused = Object.keys(errors).some((name) => name.startsWith("sections"));
  useEffect(() => {
    if (refused && details.current) details.current.open = true;
  }, [refused]);
  const chosen = Object.keys(tokens.sections).length;
  if (sections.length === 0) return null;
  return (
    <details className="section-colours" ref={details} open={chosen > 0}>
      <summary>
        Colours of sections{" "}
        <small>{chosen > 0 ? `${chosen} of ${sections.length}` : "none: all have the accent"}</small>
      </summary>
      <p className="hint">
        For labels and lines on the front of a section, in its articles, and where it stands on the front page. Sections
        below take it over. Empty a field to take a colour away.
      </p>
      {errors.sections && (
        <p className="error" role="alert">
          {errors.sections}
        </p>
      )}
      {sections.map(({ id, name, depth }) => (
        <ColourPair
          key={id}
          label={name}
          below={depth > 0}
          name={`sections.${id}`}
          part="mark"
          pair={tokens.sections[id] ?? NONE}
          empty="None of its own."
          {...{ tokens, errors }}
          onChange={(pair) => onChange(id, pair)}
        />
      ))}
    </details>
  );
}
