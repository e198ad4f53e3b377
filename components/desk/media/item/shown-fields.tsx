import { Field } from "#components/ui/field.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { NamesField } from "./names-field.tsx";

/** Who, where and when. */
export function ShownFields({ kind, form, say, errors }: FieldsProps) {
  return (
    <>
      <NamesField
        of="people"
        label="People"
        hint="Enter or a comma ends a name; several can be pasted at once."
        names={form.people}
        error={firstOf(errors, "people")}
        changed={(people) => say({ people })}
      />
      <NamesField
        of="places"
        label="Places"
        hint="A comma ends a place, too."
        names={form.places}
        error={firstOf(errors, "places")}
        changed={(places) => say({ places })}
      />
      <Field
        label={kind === "picture" ? "Date taken" : "Date made"}
        hint="As exactly as it is known: 2015, 2015-02 or 2015-02-12."
        value={form.takenAt}
        maxLength={10}
        placeholder="2015-02-12"
        error={errors.takenAt}
        onChange={({ target }) => say({ takenAt: target.value.trim() })}
      />
    </>
  );
}

/** What is wrong with the list, or with one of its names. */
function firstOf(errors: Record<string, string>, name: string): string | undefined {
  return errors[name] ?? Object.entries(errors).find(([field]) => field.startsWith(`${name}.`))?.[1];
}
