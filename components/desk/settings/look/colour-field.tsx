import { FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";
import type { Theme } from "#lib/settings/look/contrast.ts";
import { type Ground, judge, measured, type Part } from "#lib/settings/look/judge.ts";
import { isColour } from "#lib/settings/look/oklch.ts";

type Props = {
  label: string;
  name: string;
  part: Part;
  theme: Theme;
  /** What it stands on. */
  ground: Ground;
  value: string;
  error?: string | undefined;
  /** What is said while there is none; without it there must be one. */
  empty?: string;
  /** Another that is offered besides: the one by night that goes with the one by day. */
  offer?: string | null;
  onChange: (colour: string) => void;
};

/** A colour, how well it does where it stands, and the nearest that does well enough. */
export function ColourField({ label, name, part, theme, ground, value, error, empty, offer, onChange }: Props) {
  const known = isColour(value);
  const verdict = known ? judge(part, theme, value, ground) : null;
  const hint = verdict
    ? measured(part, theme, verdict)
    : value || !empty
      ? "Six digits after a #, such as #8c1d18."
      : empty;
  const field = useFieldIds(true, error);
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      <div className="colour">
        <input
          type="color"
          aria-label={`Pick: ${label}`}
          value={known ? value : "#808080"}
          onChange={({ target }) => onChange(target.value)}
        />
        <input
          {...field.input}
          name={name}
          value={value}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={7}
          onChange={({ target }) => onChange(target.value.trim())}
        />
        {verdict?.better && <Take colour={verdict.better} label={label} onTake={onChange} />}
        {!verdict?.better && offer && offer !== value && <Take colour={offer} label={label} onTake={onChange} />}
      </div>
      <FieldHint
        {...field}
        hint={
          <span role="status" data-fails={verdict?.better ? "" : undefined}>
            {hint}
          </span>
        }
      />
      <FieldError {...field} error={error} />
    </div>
  );
}

function Take({ colour, label, onTake }: { colour: string; label: string; onTake: (colour: string) => void }) {
  return (
    <button type="button" className="btn quiet" onClick={() => onTake(colour)}>
      Take {colour}
      <span className="away"> as {label.toLowerCase()}</span>
    </button>
  );
}
