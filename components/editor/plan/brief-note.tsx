import { useState } from "react";
import type { DeskArticle } from "#lib/articles/desk.ts";
import { dueWords } from "#lib/plan/in-words.ts";
import { useNow } from "./use-now.ts";
import type { Plan } from "./use-plan.ts";

type Props = { plan: Plan; content: DeskArticle["content"] };

/** What was asked for, above the text: open on an empty page, and folded away once something is written. */
export function BriefNote({ plan: { fields, opened, timeZone }, content }: Props) {
  const [empty] = useState(() => isEmpty(content));
  const now = useNow();
  const { workingTitle, brief } = fields;
  if (!brief.trim()) return null;
  const facts = [
    opened.assignee && `Given to ${opened.assignee.name}`,
    opened.dueAt && now && dueWords(opened.dueAt, now, timeZone),
  ].filter(Boolean);
  return (
    <details className="brief-note" open={empty}>
      <summary>{workingTitle.trim() ? `Brief: ${workingTitle}` : "Brief"}</summary>
      <div dir="auto">{brief}</div>
      {facts.length > 0 && <p>{facts.join(" · ")}</p>}
    </details>
  );
}

function isEmpty({ title, standfirst, body }: Props["content"]): boolean {
  return !title && !standfirst && body.content.length === 1 && !body.content[0]?.content;
}
