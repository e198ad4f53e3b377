"use client";

import { useRef, useState } from "react";
import { StoryPicks } from "#components/desk/picks/story-picks.tsx";
import { useAct } from "#components/desk/settings/use-act.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DeskPick } from "#lib/links/desk-picks.ts";
import { saveParts } from "#lib/series/actions.ts";
import { MOST_PARTS } from "#lib/series/limits.ts";

/** The parts of a series, in the order in which they are read. Nothing changes for readers before it is saved. */
export function PartsForm({ id, parts: first }: { id: string; parts: DeskPick[] }) {
  const [parts, setParts] = useState(first);
  // What the list was made of, and not what the page has been loaded with again since.
  const seen = useRef(first.map((part) => part.id));
  const { run, pending, errors, problem, done, forget } = useAct(async (ids: string[]) => {
    const told = await saveParts({ id, parts: ids, seen: seen.current });
    if (told.ok) seen.current = ids;
    return told;
  });
  return (
    <div className="form parts-form">
      <StoryPicks
        legend="Parts"
        hint="In the order in which they are read. Readers see, and count, those that are live. Alt and an arrow move a line."
        add="Add a part"
        picks={parts}
        limit={MOST_PARTS}
        errorAt={(place) => (place === null ? errors.parts : errors[`parts.${place}`])}
        onChange={(next) => {
          forget();
          setParts(next);
        }}
      />
      {Object.keys(errors).length > 0 && <Notice tone="error">Not saved: see the line that is marked.</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      {done && <Notice tone="done">Saved. Readers see it at once.</Notice>}
      <div className="acts">
        <Button busy={pending} onClick={() => run(parts.map((part) => part.id))}>
          {pending ? "Saving…" : "Save the parts"}
        </Button>
      </div>
    </div>
  );
}
