"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DeskPicture } from "#lib/media/view.ts";
import { type Answer, askServer } from "./ask-server.ts";
import { FocalPoint, inWords } from "./focal-point.tsx";
import { PictureWords, type Words } from "./picture-words.tsx";

/** The picture and what is said about it. */
export function PictureForm({ picture, readOnly }: { picture: DeskPicture; readOnly: boolean }) {
  const [words, setWords] = useState<Words>(() => wordsOf(picture));
  const [answer, setAnswer] = useState<Answer<DeskPicture> | null>(null);
  const [saving, setSaving] = useState(false);
  const router = useRouter();
  const point = { x: words.focalX, y: words.focalY };

  function say(part: Partial<Words>): void {
    setWords((before) => ({ ...before, ...part }));
    setAnswer(null);
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSaving(true);
    const told = await askServer<DeskPicture>("PATCH", picture.id, words);
    setSaving(false);
    setAnswer(told);
    if (told.ok) router.refresh();
  }

  return (
    <form className="media-form" onSubmit={save} noValidate>
      <div>
        <FocalPoint
          picture={picture}
          alt={words.alt}
          point={point}
          moved={({ x, y }) => say({ focalX: x, focalY: y })}
          readOnly={readOnly}
        />
        {!readOnly && (
          <p className="media-quiet">Click what must stay in view when the picture is cut. Now: {inWords(point)}.</p>
        )}
      </div>
      <fieldset disabled={readOnly}>
        <legend>About this picture</legend>
        <PictureWords words={words} say={say} errors={(answer && !answer.ok && answer.fields) || {}} />
        {!readOnly && (
          <Button type="submit" busy={saving}>
            {saving ? "Saving" : "Save"}
          </Button>
        )}
        {readOnly && <p className="media-quiet">Who uploaded a picture describes it, and every editor.</p>}
        {answer && <Notice tone={answer.ok ? "done" : "error"}>{answer.ok ? "Saved." : answer.message}</Notice>}
      </fieldset>
    </form>
  );
}

function wordsOf({ alt, decorative, caption, credit, focalX, focalY }: DeskPicture): Words {
  return { alt, decorative, caption, credit, focalX, focalY };
}
