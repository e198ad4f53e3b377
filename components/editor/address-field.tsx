import { FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";
import { type FieldsProps, fieldId } from "./fields-props.ts";
import { fullPath, tidied } from "./slug-suggestion.ts";
import type { Desk } from "./use-desk.ts";

/** The end of the address, with the whole of it shown. */
export function AddressField({ form, fields, change, errors, editable, sections, desk }: FieldsProps & { desk: Desk }) {
  const address = addressOf(fields, sections, form);
  const moves = desk.path !== null && `/${desk.path}` !== address;
  const hint = fields.slug.trim() ? (
    <>
      {desk.path !== null && !moves ? (
        <a className="address" href={address}>
          {address}
        </a>
      ) : (
        <span className="address">{address}</span>
      )}
      {moves && ` Readers at /${desk.path} will be led there once it is published.`}
    </>
  ) : (
    "Made from the title until you write one."
  );
  const ids = useFieldIds(hint, errors.slug);
  return (
    <div className="field">
      <label htmlFor={fieldId("slug")}>Address</label>
      <input
        {...ids.input}
        id={fieldId("slug")}
        value={fields.slug}
        readOnly={!editable}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => change({ slug: event.target.value })}
        onBlur={() =>
          tidied(fields.slug, fields.language) !== fields.slug && change({ slug: tidied(fields.slug, fields.language) })
        }
      />
      <FieldHint {...ids} hint={hint} />
      <FieldError {...ids} error={errors.slug} />
    </div>
  );
}

export function addressOf(
  fields: FieldsProps["fields"],
  sections: FieldsProps["sections"],
  form: FieldsProps["form"],
): string {
  const slug = tidied(fields.slug, fields.language);
  if (form === "page") return `/${slug || "…"}`;
  const section = sections.find(({ id }) => id === fields.sectionId);
  return fullPath(section?.path, slug);
}
