"use client";

import { useRouter } from "next/navigation.js";
import { type FormEvent, useState } from "react";
import { TEXT_LIMITS } from "#lib/media/limits.ts";
import type { DeskPicture } from "#lib/media/view.ts";
import { askServer, type Told } from "./ask-server.ts";
import { FocalPoint, inWords } from "./focal-point.tsx";
import { WordsField } from "./words-field.tsx";

type Words = Pick<DeskPicture, "alt" | "decorative" | "caption" | "credit" | "focalX" | "focalY">;
type Props = { picture: DeskPicture; readOnly: boolean };

/** The picture and what is said about it. */
export function PictureForm({ picture, readOnly }: Props) {
  const [words, setWords] = useState<Words>(() => wordsOf(picture));
  const [told, setTold] = useState<Told<DeskPicture> | null>(null);
  const [saving, setSaving] = useState(false);
  const router = useRouter();
  const fields = told && !told.ok ? told.fields : {};

  function say(part: Partial<Words>): void {
    setWords((before) => ({ ...before, ...part }));
    setTold(null);
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSaving(true);
    const answer = await askServer<DeskPicture>("PATCH", picture.id, words);
    setSaving(false);
    setTold(answer);
    if (!answer.ok) return;
    setWords(wordsOf(answer.value));
    router.refresh();
  }

  return (
    <form className="media-form" onSubmit={save}>
      <div>
        <FocalPoint
          picture={picture}
          alt={words.alt}
          point={{ x: words.focalX, y: words.focalY }}
          moved={({ x, y }) => say({ focalX: x, focalY: y })}
          readOnly={readOnly}
        />
        {!readOnly && (
          <p className="media-quiet">
            Click what must stay in view when the picture is cut. Now: {inWords({ x: words.focalX, y: words.focalY })}.
          </p>
        )}
      </div>
      <fieldset disabled={readOnly || saving}>
        <legend>About this picture</legend>
        <WordsField
          label="Alt text"
          hint="What the picture shows, for those who do not see it."
          value={words.alt}
          most={TEXT_LIMITS.alt}
          disabled={words.decorative}
          error={fields.alt}
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
          value={words.caption}
          most={TEXT_LIMITS.caption}
          error={fields.caption}
          changed={(caption) => say({ caption })}
        />
        <WordsField
          label="Credit"
          hint="Who took it, and for whom."
          value={words.credit}
          most={TEXT_LIMITS.credit}
          error={fields.credit}
          changed={(credit) => say({ credit })}
        />
        {!readOnly && (
          <p className="media-actions">
            <button type="submit" className="media-button">
              {saving ? "Saving" : "Save"}
            </button>
            <span role="status">{told?.ok ? "Saved." : told?.message}</span>
          </p>
        )}
      </fieldset>
    </form>
  );
}

function wordsOf({ alt, decorative, caption, credit, focalX, focalY }: DeskPicture): Words {
  return { alt, decorative, caption, credit, focalX, focalY };
}
