import { LIMITS } from "#lib/articles/limits.ts";
import type { FieldsProps } from "./fields-props.ts";
import { WordsField } from "./words-field.tsx";

/** What search engines and shared links say when the title and the standfirst will not do. */
export function SeoFields({ fields, change, errors, editable }: FieldsProps) {
  const { seo } = fields;
  return (
    <section>
      <h2>Search and sharing</h2>
      <WordsField
        name="seo.title"
        label="Title for search"
        hint="Left empty: the title."
        placeholder={fields.title}
        value={seo.title}
        limit={LIMITS.seoTitle}
        advised={60}
        error={errors["seo.title"]}
        editable={editable}
        onChange={(title) => change({ seo: { ...seo, title } })}
      />
      <WordsField
        name="seo.description"
        label="Description"
        hint="Left empty: the standfirst."
        placeholder={fields.standfirst}
        value={seo.description}
        limit={LIMITS.seoDescription}
        advised={155}
        error={errors["seo.description"]}
        editable={editable}
        onChange={(description) => change({ seo: { ...seo, description } })}
      />
    </section>
  );
}
