"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DeskStages } from "#lib/review/desk-stages.ts";
import { StageList } from "./stage-list.tsx";
import { useStages } from "./use-stages.ts";

/** The stages of one place: its own, in a list that can be changed, or those of the place above. */
export function StagesOf({ shown }: { shown: DeskStages }) {
  const { sectionId, sectionName, own, above } = shown;
  const [wantsOwn, setWantsOwn] = useState(own);
  const stages = useStages(shown);
  const name = sectionName ?? "the site";
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (Object.keys(stages.errors).length > 0)
      part.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [stages.errors]);

  return (
    <section className="stages-of" ref={part} aria-label={`Stages of ${name}`}>
      {above && (
        <fieldset className="field stages-own">
          <legend>Stories in {sectionName} go</legend>
          <label className="choice">
            <input type="radio" name="own" checked={!wantsOwn} onChange={() => setWantsOwn(false)} />
            <span>the way of {above.name ?? "the site"}</span>
            <small>{above.stages.map((stage) => stage.name).join(" → ")}</small>
          </label>
          <label className="choice">
            <input type="radio" name="own" checked={wantsOwn} onChange={() => setWantsOwn(true)} />
            <span>through stages of their own</span>
            <small>For {sectionName} and the sections below it that have none of their own.</small>
          </label>
        </fieldset>
      )}
      {wantsOwn && <StageList stages={stages} people={shown.people} />}
      <p className="away" role="status">
        {stages.said}
      </p>
      {stages.problem && <Notice tone="error">{stages.problem}</Notice>}
      {stages.saved && <Notice tone="done">{stages.saved}</Notice>}
      {(wantsOwn || own) && (
        <div className="acts">
          <Button busy={stages.busy} onClick={() => void stages.save(sectionId, wantsOwn)}>
            {stages.busy ? "Saving…" : wantsOwn ? "Save the stages" : "Give up the own stages"}
          </Button>
        </div>
      )}
    </section>
  );
}
