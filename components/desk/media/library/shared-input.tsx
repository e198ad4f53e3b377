import { type ComponentProps, useId } from "react";
import { FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";
import { LICENCES } from "#lib/media/licences.ts";
import { TEXT_LIMITS } from "#lib/media/limits.ts";
import type { SharedField } from "./shared-fields.ts";

type Look = { label: string; hint?: string; most?: number; long?: true };

const LOOKS: Record<SharedField, Look> = {
  credit: { label: "Credit", most: TEXT_LIMITS.credit },
  caption: { label: "Caption", most: TEXT_LIMITS.caption, long: true },
  alt: { label: "Alternative text", most: TEXT_LIMITS.alt, long: true },
  creator: { label: "Creator", most: TEXT_LIMITS.creator },
  source: { label: "Source", most: TEXT_LIMITS.source },
  copyright: { label: "Copyright", most: TEXT_LIMITS.copyright },
  licence: { label: "Licence", most: TEXT_LIMITS.licence },
  usageTerms: { label: "Usage terms", most: TEXT_LIMITS.usageTerms, long: true },
  usageEnds: { label: "Last day of use" },
  people: { label: "People shown", hint: "With commas between." },
  places: { label: "Places shown", hint: "With commas between." },
  takenAt: { label: "Taken", hint: "2015, 2015-02 or 2015-02-12.", most: 10 },
  note: { label: "Private note", most: TEXT_LIMITS.note, long: true },
};

type Props = {
  field: SharedField;
  count: number;
  /** What all have in common; null where they differ. */
  known: string | null;
  /** Undefined while it is not touched. */
  typed: string | undefined;
  error: string | undefined;
  touch: (text: string | undefined) => void;
};

/** A field of many: “various” where they differ, and once it is touched what will become of it. */
export function SharedInput({ field, count, known, typed, error, touch }: Props) {
  const { label, hint, most, long } = LOOKS[field];
  const isTouched = typed !== undefined;
  const ids = useFieldIds(hint, error);
  const licences = useId();
  const input: ComponentProps<"input"> & ComponentProps<"textarea"> = {
    ...ids.input,
    value: typed ?? known ?? "",
    dir: "auto",
    onChange: ({ currentTarget }) => touch(long ? currentTarget.value : currentTarget.value.replace(/[\r\n]+/g, " ")),
    ...(most && { maxLength: most }),
    ...(known === null && !isTouched && { placeholder: "various" }),
  };
  return (
    <div className="field" data-touched={isTouched || undefined}>
      <label htmlFor={ids.id}>{label}</label>
      {long ? (
        <textarea {...input} rows={2} />
      ) : (
        <input
          {...input}
          type={field === "usageEnds" ? "date" : "text"}
          {...(field === "licence" && { list: licences })}
        />
      )}
      {field === "licence" && (
        <datalist id={licences}>
          {Object.entries(LICENCES).map(([code, { name }]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </datalist>
      )}
      <FieldHint {...ids} hint={hint} />
      <FieldError {...ids} error={error} />
      <p className="library-fate" aria-live="polite">
        {isTouched ? (
          <>
            {typed.trim() ? fate("written to", count) : fate("emptied in", count)}{" "}
            <button type="button" className="text-button" onClick={() => touch(undefined)}>
              Leave as it is
            </button>
          </>
        ) : (
          known === null && field === "usageEnds" && "Various"
        )}
      </p>
    </div>
  );
}

function fate(verb: string, count: number): string {
  return count === 1 ? `Will be ${verb} it.` : `Will be ${verb} all ${count}.`;
}
