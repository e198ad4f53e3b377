"use client";

import { TEXT_LIMITS } from "#lib/media/limits.ts";
import type { DeskPicture } from "#lib/media/view.ts";
import { WordsField } from "./words-field.tsx";

export type Words = Pick<DeskPicture, "alt" | "decorative" | "caption" | "credit" | "focalX" | "focalY">;
type Props = { words: Words; say: (part: Partial<Words>) => void; errors: Record<string, string> };

export function PictureWords({ words, say, errors }: Props) {
  return (
    <>
      <WordsField
        label="Alt text"
        hint="What the picture shows, for those who do not see it."
        value={words.alt}
        most={TEXT_LIMITS.alt}
        disabled={words.decorative}
        error={errors.alt}
        changed={(alt) => say({ alt })}
      />
      <label className="media-check">
        <input
          type="checkbox"
          checked={words.decorative}
          onChange={(event) => say({ decorative: event.target.checked })}
        />
        Decorative: it tells nothing that the text does not
      </label>
      <WordsField
        label="Caption"
        hint="Articles that take this picture begin with these words."
        value={words.caption}
        most={TEXT_LIMITS.caption}
        error={errors.caption}
        changed={(caption) => say({ caption })}
      />
      <WordsField
        label="Credit"
        hint="Who took it, and for whom."
        value={words.credit}
        most={TEXT_LIMITS.credit}
        error={errors.credit}
        changed={(credit) => say({ credit })}
      />
    </>
  );
}
