"use client";

import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { useSay } from "#components/desk/shell/say.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Colleague } from "#lib/plan/desk.ts";
import { StoryForm } from "./story-form.tsx";

export type StoryChoices = {
  sections: { value: string; label: string }[];
  /** Null for those who pitch and leave it to others who writes. */
  colleagues: Colleague[] | null;
  /** The site's. */
  timeZone: string;
};

/** Plans a story before there is any text of it. Stays on the page: whoever plans a week plans several. */
export function PlanStory(choices: StoryChoices) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const router = useRouter();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const pitches = choices.colleagues === null;

  function show() {
    setOpen(true);
    dialog.current?.showModal();
  }

  function done(title: string) {
    dialog.current?.close();
    say(pitches ? `“${title}” is pitched.` : `“${title}” is planned.`);
    router.refresh();
  }

  return (
    <>
      <Button look="quiet" onClick={show}>
        {pitches ? "Pitch a story" : "Plan a story"}
      </Button>
      <dialog className="ask plan-story" ref={dialog} aria-labelledby={heading} onClose={() => setOpen(false)}>
        <h2 id={heading}>{pitches ? "Pitch a story" : "Plan a story"}</h2>
        {/* Made anew each time, so that it begins empty. */}
        {open && <StoryForm {...choices} onDone={done} onCancel={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}
