import { FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";
import {
  contrastIn,
  FOR_LARGE,
  FOR_TEXT,
  isColour,
  nearestPassing,
  ratioInWords,
  type Theme,
} from "#lib/settings/look/contrast.ts";

type Props = { theme: Theme; value: string; error?: string | undefined; onChange: (colour: string) => void };

/** A colour, how well it is read on the page of its theme, and the nearest that is read well enough. */
export function AccentField({ theme, value, error, onChange }: Props) {
  const known = isColour(value);
  const ratio = known ? contrastIn(theme, value) : 0;
  const better = known && ratio < FOR_TEXT ? nearestPassing(theme, value) : null;
  const field = useFieldIds(true, error);
  return (
    <div className="field">
      <label htmlFor={field.id}>{theme === "light" ? "On light pages" : "On dark pages"}</label>
      <div className="accent">
        <input
          type="color"
          aria-label={`Pick a colour for ${theme} pages`}
          value={known ? value : "#000000"}
          onChange={({ target }) => onChange(target.value)}
        />
        <input
          {...field.input}
          name={theme}
          value={value}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={7}
          onChange={({ target }) => onChange(target.value.trim())}
        />
        {better && (
          <button type="button" className="btn quiet" onClick={() => onChange(better)}>
            Take {better}
          </button>
        )}
      </div>
      <FieldHint
        {...field}
        hint={<span role="status">{known ? inWords(ratio, better) : "Six digits after a #, such as #8c1d18."}</span>}
      />
      <FieldError {...field} error={error} />
    </div>
  );
}

function inWords(ratio: number, better: string | null): string {
  const measured = `Contrast ${ratioInWords(ratio)}`;
  if (!better) return `${measured}: enough for text.`;
  const large = ratio >= FOR_LARGE ? "enough for large letters, not for labels and links" : "too little to be read";
  return `${measured}: ${large}, which need ${FOR_TEXT}:1. The nearest that passes is ${better}.`;
}
