import { useId } from "react";
import { Field, FieldError, Options, SelectField, useFieldIds } from "#components/ui/field.tsx";
import { timeZoneOptions } from "#lib/settings/options.ts";
import { aheadOfUtc, placeOf, type Zones } from "./time-words.ts";
import type { ChosenTime } from "./use-time.ts";

type Props = { chosen: ChosenTime; zones: Pick<Zones, "site" | "own">; label?: string };

/** A day and a time with the zone that it is meant in; where clocks show it twice, which of the two. */
export function TimeFields({ chosen, zones: { site, own }, label = "Day and time" }: Props) {
  const { time, read, errors, change } = chosen;
  const near = [site, own];
  const others = timeZoneOptions(time.zone).filter(({ value }) => !near.includes(value));
  return (
    <div className="time-fields">
      <Field
        type="datetime-local"
        label={label}
        value={time.local}
        error={read.twice ? undefined : errors.local}
        onChange={(event) => change({ local: event.target.value.slice(0, 16) })}
      />
      <SelectField
        label="Time zone"
        value={time.zone}
        error={errors.zone}
        onChange={(event) => change({ zone: event.target.value })}
      >
        <option value={site}>{placeOf(site)}, of the site</option>
        {own !== null && own !== site && <option value={own}>{placeOf(own)}, yours</option>}
        <optgroup label="All others">
          <Options of={others} />
        </optgroup>
      </SelectField>
      {read.twice && <WhichOfTwo chosen={chosen} moments={read.twice} />}
    </div>
  );
}

function WhichOfTwo({ chosen: { time, errors, change }, moments }: { chosen: ChosenTime; moments: [Date, Date] }) {
  const name = useId();
  const field = useFieldIds(undefined, errors.local);
  const clock = time.local.slice(11);
  return (
    <fieldset className="field" aria-describedby={field.input["aria-describedby"]}>
      <legend>Clocks go back that night and show {clock} twice. Which of the two?</legend>
      {moments.map((at, nth) => (
        <label className="choice" key={at.getTime()}>
          <input
            type="radio"
            name={name}
            checked={time.second === (nth === 1)}
            onChange={() => change({ second: nth === 1 })}
          />
          <span>
            {nth === 0 ? "The first" : "The second"}, {clock} ({aheadOfUtc(at, time.zone)})
          </span>
        </label>
      ))}
      <FieldError {...field} error={errors.local} />
    </fieldset>
  );
}
