import { useId, useState } from "react";
import { Field, FieldHint, useFieldIds } from "#components/ui/field.tsx";
import { LICENCES, licenceCode, licenceName, licenceUrl } from "#lib/media/licences.ts";
import { TEXT_LIMITS } from "#lib/media/limits.ts";
import { endOfDay, usageEndInWords, usageState } from "#lib/media/usage-end.ts";
import { WordsField } from "../words-field.tsx";
import type { FieldsProps } from "./fields-props.ts";

type Props = FieldsProps & { timeZone: string; now: string };

/** Whose it is, and what may be done with it until when. */
export function RightsFields({ form, say, errors, timeZone, now }: Props) {
  const text = (name: "creator" | "source" | "copyright") => ({
    value: form[name],
    maxLength: TEXT_LIMITS[name],
    error: errors[name],
    onChange: ({ target }: { target: { value: string } }) => say({ [name]: target.value }),
  });
  return (
    <>
      <Field label="Creator" {...text("creator")} />
      <Field label="Source" hint="Agency, archive or person it came from." {...text("source")} />
      <Field label="Copyright" {...text("copyright")} />
      <Licence form={form} say={say} error={errors.licence} />
      <WordsField
        label="Usage terms"
        value={form.usageTerms}
        most={TEXT_LIMITS.usageTerms}
        breaks
        error={errors.usageTerms}
        changed={(usageTerms) => say({ usageTerms })}
      />
      <Field
        label="Last day of usage"
        hint="Leave it empty when there is no end. Publishing warns from thirty days before."
        type="date"
        value={form.usageEnds}
        error={errors.usageEnds}
        onChange={({ target }) => say({ usageEnds: target.value })}
      />
      <UsageLine day={form.usageEnds} timeZone={timeZone} now={new Date(now)} />
    </>
  );
}

function UsageLine({ day, timeZone, now }: { day: string; timeZone: string; now: Date }) {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const endsAt = endOfDay(day, timeZone);
  return (
    <p className="usage-line" data-state={usageState(endsAt, now)}>
      Usage {usageEndInWords(endsAt, now, timeZone)}.
    </p>
  );
}

/** Chosen by its name from the common ones, or written freely. */
function Licence({ form, say, error }: Pick<Props, "form" | "say"> & { error: string | undefined }) {
  const list = useId();
  const hint = "Choose one of the common ones, or write what was agreed.";
  const field = useFieldIds(hint, error);
  // While it is typed it stays as typed: “CC BY 4.0” is on the way to “CC BY 4.0, cropped”.
  const [typed, setTyped] = useState<string | null>(null);
  const url = licenceUrl(form.licence);
  return (
    <div className="field">
      <label htmlFor={field.id}>Licence</label>
      <FieldHint {...field} hint={hint} />
      <input
        {...field.input}
        list={list}
        value={typed ?? licenceName(form.licence)}
        maxLength={TEXT_LIMITS.licence}
        autoComplete="off"
        onChange={({ target }) => {
          setTyped(target.value);
          say({ licence: licenceCode(target.value) });
        }}
        onBlur={() => setTyped(null)}
      />
      <datalist id={list}>
        {Object.values(LICENCES).map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {url && (
        <a className="licence-text" href={url} target="_blank" rel="noreferrer">
          Read this licence
        </a>
      )}
      {error && (
        <span className="error" id={field.errorId}>
          {error}
        </span>
      )}
    </div>
  );
}
