import { assigneeChoices, PRIORITY_WORDS } from "#components/desk/plan/assignee-choices.ts";
import type { Colleague } from "#lib/plan/desk.ts";
import { Word } from "../word.tsx";
import type { Wish } from "./list-address.ts";

export type PlanChoices = { colleagues: Colleague[]; stages: { value: string; label: string }[] };
type Props = PlanChoices & { shown: Wish; choose: (change: Partial<Wish>) => void };

const DUE_WORDS = [
  { value: "late", label: "in the past: late" },
  { value: "today", label: "today" },
  { value: "week", label: "this week" },
];

/** The second sentence of the list: what was planned. */
export function PlanWords({ colleagues, stages, shown, choose }: Props) {
  const people = assigneeChoices(colleagues);
  const word = { choose };
  return (
    <>
      Given to{" "}
      <Word<Wish>
        {...word}
        label="Given to"
        name="assignee"
        value={shown.assignee}
        of={people}
        none="anyone"
        sign=","
      />{" "}
      due <Word<Wish> {...word} label="Due" name="due" value={shown.due} of={DUE_WORDS} none="any time" sign="," /> of{" "}
      <Word<Wish> {...word} label="Priority" name="priority" value={shown.priority} of={PRIORITY_WORDS} none="any" />{" "}
      priority, in{" "}
      <Word<Wish> {...word} label="Stage" name="stage" value={shown.stage} of={stages} none="any stage" sign="." />
    </>
  );
}
