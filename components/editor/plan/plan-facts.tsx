import { dueWords, PRIORITY_NAMES, plannedWords } from "#lib/plan/in-words.ts";
import { useNow } from "./use-now.ts";
import type { Plan } from "./use-plan.ts";

/** Who has the story and by when, for whoever does not decide that; `all` where they decide nothing of it. */
export function PlanFacts({ plan: { opened, timeZone }, all = false }: { plan: Plan; all?: boolean }) {
  const now = useNow();
  const { workingTitle, assignee, dueAt, plannedAt, priority } = opened;
  const facts = (
    <dl className="plan-facts">
      {all && workingTitle && <Fact name="Working title">{workingTitle}</Fact>}
      <Fact name="Given to">{assignee?.name ?? "Nobody"}</Fact>
      <Fact name="Due">{dueAt && now ? dueWords(dueAt, now, timeZone) : "No date"}</Fact>
      {all && <Fact name="Priority">{PRIORITY_NAMES[priority]}</Fact>}
      {all && plannedAt && now && <Fact name="Planned for">{plannedWords(plannedAt, now, timeZone)}</Fact>}
    </dl>
  );
  if (!all) return facts;
  return (
    <section className="plan-panel" aria-label="Plan">
      <h2>Plan</h2>
      {facts}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
