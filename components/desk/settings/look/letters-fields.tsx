import { SelectField } from "#components/ui/field.tsx";
import { FAMILIES, FONT_KEYS, type FontKey } from "#lib/settings/look/fonts.ts";
import { CHOICE_KEYS, CHOICES, type Choice, type Tokens } from "#lib/settings/look/tokens.ts";

const PARTS = { headings: "Letters of headings", text: "Letters of texts" } as const;
const ABOUT: Record<Choice, { label: string; hint: string; words: Record<string, string> }> = {
  headlines: {
    label: "Headlines",
    hint: "How loudly they speak.",
    words: { semibold: "Semibold", regular: "Regular" },
  },
  labels: {
    label: "Labels above headlines",
    hint: "Kickers and the names of sections.",
    words: { capitals: "Small capitals, spaced", plain: "As they are written" },
  },
  lines: {
    label: "Lines",
    hint: "What divides stories, and where a section begins.",
    words: { fine: "Fine", clear: "Clear" },
  },
  fronts: {
    label: "Fronts",
    hint: "How close together stories stand on the front page.",
    words: { roomy: "Roomy", compact: "Compact" },
  },
};

type Props = { tokens: Tokens; errors: Record<string, string>; onChange: (changed: Partial<Tokens>) => void };

/** Letters, lines and how close together things stand. */
export function LettersFields({ tokens, errors, onChange }: Props) {
  return (
    <div className="letters">
      {(["headings", "text"] as const).map((part) => (
        <SelectField
          key={part}
          label={PARTS[part]}
          hint={FAMILIES[tokens[part]].hint}
          name={part}
          value={tokens[part]}
          error={errors[part]}
          onChange={({ target }) => onChange({ [part]: target.value as FontKey })}
        >
          {FONT_KEYS.map((key) => (
            <option key={key} value={key}>
              {FAMILIES[key].name}
            </option>
          ))}
        </SelectField>
      ))}
      {CHOICE_KEYS.map((key) => (
        <SelectField
          key={key}
          label={ABOUT[key].label}
          hint={ABOUT[key].hint}
          name={key}
          value={tokens[key]}
          error={errors[key]}
          onChange={({ target }) => onChange({ [key]: target.value })}
        >
          {CHOICES[key].map((value) => (
            <option key={value} value={value}>
              {ABOUT[key].words[value]}
            </option>
          ))}
        </SelectField>
      ))}
    </div>
  );
}
