import { TEXT_LIMITS } from "#lib/media/limits.ts";
import { WordsField } from "../words-field.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { NameField } from "./name-field.tsx";

/** What readers get to read or to hear read out. */
export function ReadersFields({ kind, form, say, errors }: FieldsProps) {
  const alt = ALT[kind];
  return (
    <>
      {alt && (
        <WordsField
          {...alt}
          value={form.alt}
          most={TEXT_LIMITS.alt}
          disabled={form.decorative}
          error={errors.alt}
          changed={(text) => say({ alt: text })}
        />
      )}
      {kind === "picture" && (
        <label className="media-check">
          <input
            type="checkbox"
            checked={form.decorative}
            onChange={({ target }) => say({ decorative: target.checked })}
          />
          Decorative: it tells nothing that the text does not
        </label>
      )}
      {kind !== "document" && (
        <>
          <WordsField
            label="Caption"
            hint={
              kind === "picture"
                ? "Articles that take this picture begin with these words."
                : "Stands below the player."
            }
            value={form.caption}
            most={TEXT_LIMITS.caption}
            error={errors.caption}
            changed={(caption) => say({ caption })}
          />
          <WordsField
            label="Credit"
            hint={kind === "picture" ? "Who took it, and for whom." : "Who made it, and for whom."}
            value={form.credit}
            most={TEXT_LIMITS.credit}
            error={errors.credit}
            changed={(credit) => say({ credit })}
          />
        </>
      )}
      {kind === "document" && (
        <NameField form={form} say={say} errors={errors} hint="Readers see it where an article gives it no other." />
      )}
    </>
  );
}

const ALT = {
  picture: { label: "Alt text", hint: "What the picture shows, for those who do not see it." },
  audio: { label: "What it says", hint: "In a sentence or two, for those who do not hear it." },
  video: { label: "What it shows and says", hint: "In a sentence or two, for those who do not see or hear it." },
  document: null,
} as const;
