import { Options, SelectField } from "#components/ui/field.tsx";
import { ARTICLE_KINDS, type ArticleKind } from "#db/vocabulary.ts";
import { type FieldsProps, fieldId } from "./fields-props.ts";
import { KIND_NAMES } from "./kind-names.ts";

/** What kind of piece it is, where it stands, and in which language. */
export function PlaceFields({ form, fields, change, errors, editable, sections, languages }: FieldsProps) {
  const news = form === "article";
  const isChosen = (language: { value: string }) => language.value === fields.language;
  const unknown = { value: fields.language, label: fields.language };
  return (
    <>
      {news && (
        <SelectField
          label="Kind"
          value={fields.kind}
          disabled={!editable}
          error={errors.kind}
          onChange={(event) => change({ kind: event.target.value as ArticleKind })}
        >
          {ARTICLE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_NAMES[kind]}
            </option>
          ))}
        </SelectField>
      )}
      {news && (
        <div id={fieldId("sectionId")} tabIndex={-1} className="field-place">
          <SelectField
            label="Section"
            value={fields.sectionId ?? ""}
            disabled={!editable}
            error={errors.sectionId}
            onChange={(event) => change({ sectionId: event.target.value || null })}
          >
            <option value="">Choose …</option>
            {sections.map(({ id, name, depth }) => (
              <option key={id} value={id}>
                {"\u2003".repeat(depth) + name}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      <SelectField
        label="Language"
        hint="Spelling is checked in it, and it says which way the text runs."
        value={fields.language}
        disabled={!editable}
        error={errors.language}
        onChange={(event) => change({ language: event.target.value })}
      >
        <Options of={languages.some(isChosen) ? languages : [...languages, unknown]} />
      </SelectField>
    </>
  );
}
