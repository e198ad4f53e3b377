import { placeOf } from "#components/editor/schedule/time-words.ts";
import { Options, SelectField } from "#components/ui/field.tsx";
import { timeZoneOptions } from "#lib/settings/options.ts";

type Props = {
  value: string;
  /** The site's, and that of whoever sits here, once it is known. */
  site: string;
  own: string | null;
  error?: string | undefined;
  onChange: (zone: string) => void;
};

/** By whose clocks the days and times of a form are meant. */
export function ZoneField({ value, site, own, error, onChange }: Props) {
  const others = timeZoneOptions(value).filter((zone) => zone.value !== site && zone.value !== own);
  return (
    <SelectField
      label="Time zone"
      name="zone"
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value={site}>{placeOf(site)}, of the site</option>
      {own !== null && own !== site && <option value={own}>{placeOf(own)}, yours</option>}
      <optgroup label="All others">
        <Options of={others} />
      </optgroup>
    </SelectField>
  );
}
