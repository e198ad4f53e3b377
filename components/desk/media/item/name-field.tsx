import { Field } from "#components/ui/field.tsx";
import { TEXT_LIMITS } from "#lib/media/limits.ts";
import type { FieldsProps } from "./fields-props.ts";

/** What people call it. Its address stays. */
export function NameField({ form, say, errors, hint }: Omit<FieldsProps, "kind"> & { hint: string }) {
  return (
    <Field
      label="Name"
      hint={hint}
      value={form.fileName}
      maxLength={TEXT_LIMITS.fileName}
      error={errors.fileName}
      onChange={({ target }) => say({ fileName: target.value })}
    />
  );
}
