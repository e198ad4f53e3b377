import { isLongTitle } from "#components/article/long-title.ts";
import type { Editing } from "#lib/articles/editing.ts";
import { LIMITS } from "#lib/articles/limits.ts";
import { type FieldsProps, goToField } from "./fields-props.ts";
import { GrowingField } from "./growing-field.tsx";
import { KIND_NAMES } from "./kind-names.ts";

type Props = FieldsProps & Pick<Editing, "authors"> & { signs: boolean; onBody: () => void };

/** Kicker, title and standfirst, where readers will see them; above the title of an opinion whose it is. */
export function Heading({ form, fields, change, errors, editable, signs, onBody, authors }: Props) {
  const shared = { editable, signs, language: fields.language };
  const voices = fields.bylines.flatMap((id) => authors.find((author) => author.id === id)?.name ?? []);
  return (
    <div className="heading">
      {form === "article" && (
        <GrowingField
          {...shared}
          name="kicker"
          label="Kicker"
          className="kicker"
          placeholder={KIND_NAMES[fields.kind]}
          value={fields.kicker}
          limit={LIMITS.kicker}
          error={errors.kicker}
          onChange={(kicker) => change({ kicker })}
          onEnter={() => goToField("title")}
        />
      )}
      {fields.kind === "opinion" && voices.length > 0 && <p className="voice-of">{voices.join(", ")}</p>}
      <GrowingField
        {...shared}
        name="title"
        label="Title"
        className={isLongTitle(fields.title) ? "title long" : "title"}
        placeholder="Title"
        value={fields.title}
        limit={LIMITS.title}
        advised={90}
        error={errors.title}
        onChange={(title) => change({ title })}
        onEnter={() => goToField("standfirst")}
      />
      <GrowingField
        {...shared}
        name="standfirst"
        label="Standfirst"
        className="standfirst"
        placeholder={
          form === "page" ? "Standfirst, if it needs one" : "Standfirst: what it is about, in a sentence or two"
        }
        value={fields.standfirst}
        limit={LIMITS.standfirst}
        advised={240}
        error={errors.standfirst}
        onChange={(standfirst) => change({ standfirst })}
        onEnter={onBody}
      />
    </div>
  );
}
