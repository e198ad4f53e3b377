import type { Colleague } from "#lib/plan/desk.ts";
import { GivenToWord, PriorityWord } from "../story-words.tsx";
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
  const word = { shown, choose };
  return (
    <>
      Given to <GivenToWord {...word} colleagues={colleagues} sign="," /> due{" "}
      <Word<Wish> label="Due" name="due" value={shown.due} of={DUE_WORDS} none="any time" sign="," choose={choose} /> of{" "}
      <PriorityWord {...word} /> priority, in{" "}
      <Word<Wish>
        label="Stage"
        name="stage"
        value={shown.stage}
        of={stages}
        none="any stage"
        sign="."
        choose={choose}
      />
    </>
  );
}
