"use client";

import { useRef, useState } from "react";
import { type KeyedLine, keyed, LineList, unkeyed } from "#components/desk/picks/line-list.tsx";
import { StoryPicks } from "#components/desk/picks/story-picks.tsx";
import type { Column } from "#components/desk/picks/written-line.tsx";
import { useAct } from "#components/desk/settings/use-act.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { saveTopicPage } from "#lib/topics/actions.ts";
import type { DeskTopicPage } from "#lib/topics/desk-page.ts";
import { PAGE_LIMITS } from "#lib/topics/page-limits.ts";
import { IntroductionField } from "./introduction-field.tsx";

const { label, value, moment, name, role, address } = PAGE_LIMITS;
const FACTS: Column<"label" | "value">[] = [
  { name: "label", label: "Label", max: label, example: "Signed" },
  { name: "value", label: "Value", max: value, wide: true },
];
const MOMENTS: Column<"date" | "text" | "url">[] = [
  { name: "date", label: "Date", max: 10, example: "2026-11-30" },
  { name: "text", label: "What happened", max: moment, wide: true },
  { name: "url", label: "Leads to", max: address, example: "/ or https://" },
];
const INVOLVED: Column<"name" | "role" | "url">[] = [
  { name: "name", label: "Name", max: name },
  { name: "role", label: "Role", max: role },
  { name: "url", label: "Leads to", max: address, example: "/ or https://" },
];

/** All that stands on a topic's page beside its articles. Nothing changes for readers before it is saved. */
export function TopicPageForm({ id, page }: { id: string; page: DeskTopicPage }) {
  const [introduction, setIntroduction] = useState(page.introduction);
  const [facts, setFacts] = useState<KeyedLine<"label" | "value">[]>(() => keyed(page.facts));
  const [timeline, setTimeline] = useState<KeyedLine<"date" | "text" | "url">[]>(() => keyed(page.timeline));
  const [involved, setInvolved] = useState<KeyedLine<"name" | "role" | "url">[]>(() => keyed(page.involved));
  const [guide, setGuide] = useState(page.guide);
  // What these fields were made of, and not what the page has been loaded with again since.
  const seen = useRef(page.seen);
  const { run, pending, errors, problem, done, forget } = useAct(
    async (written: Omit<Parameters<typeof saveTopicPage>[0], "seen">) => {
      const told = await saveTopicPage({ ...written, seen: seen.current });
      if (told.ok) seen.current = told.result.seen;
      return told;
    },
  );

  /** What was said of the last saving holds no longer. */
  function changing<Value>(set: (value: Value) => void): (value: Value) => void {
    return (value) => {
      forget();
      set(value);
    };
  }
  const save = () =>
    run({
      ...{ id, introduction, guide: guide.map((pick) => pick.id) },
      ...{ facts: unkeyed(facts), timeline: unkeyed(timeline), involved: unkeyed(involved) },
    });

  return (
    <div className="form topic-page-form">
      <IntroductionField value={introduction} error={errors.introduction} onChange={changing(setIntroduction)} />
      <LineList
        legend="Key facts"
        hint="What one wants to know at a glance. They stand beside the introduction."
        one="a fact"
        name="facts"
        columns={FACTS}
        lines={facts}
        limit={PAGE_LIMITS.facts}
        ordered
        errors={errors}
        onChange={changing(setFacts)}
      />
      <LineList
        legend="Timeline"
        hint="A year, a month or a day each. Readers see them by date, the earliest first."
        one="a moment"
        name="timeline"
        columns={MOMENTS}
        lines={timeline}
        limit={PAGE_LIMITS.timeline}
        ordered={false}
        errors={errors}
        onChange={changing(setTimeline)}
      />
      <LineList
        legend="Who is involved"
        hint="People and organisations, the most important first."
        one="a name"
        name="involved"
        columns={INVOLVED}
        lines={involved}
        limit={PAGE_LIMITS.involved}
        ordered
        errors={errors}
        onChange={changing(setInvolved)}
      />
      <StoryPicks
        legend="Where to begin"
        hint="The articles that somebody new to this should read first. What is not live is left out until it is."
        add="Add an article"
        picks={guide}
        limit={PAGE_LIMITS.guide}
        errorAt={(place) => (place === null ? errors.guide : errors[`guide.${place}`])}
        onChange={changing(setGuide)}
      />
      {Object.keys(errors).length > 0 && <Notice tone="error">Not saved: see the fields that are marked.</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      {done && <Notice tone="done">Saved. Readers see it at once.</Notice>}
      <div className="acts">
        <Button busy={pending} onClick={save}>
          {pending ? "Saving…" : "Save the page"}
        </Button>
      </div>
    </div>
  );
}
