import { assigneeChoices, PRIORITY_WORDS } from "#components/desk/plan/assignee-choices.ts";
import type { Colleague } from "#lib/plan/desk.ts";
import { Word } from "./word.tsx";

type Choose<Wish> = (change: Partial<Wish>) => void;
type InSection = { section?: string | undefined };
type Given = { assignee?: string | undefined };
type Important = { priority?: string | undefined };

/** “all sections”, or one. */
export function SectionWord<Wish extends InSection>(props: {
  shown: Wish;
  of: { value: string; label: string }[];
  choose: Choose<Wish>;
}) {
  const { shown, of, choose } = props;
  return (
    <Word<Wish> label="Section" name="section" value={shown.section} of={of} none="all sections" choose={choose} />
  );
}

/** “given to anyone”, or to whom. */
export function GivenToWord<Wish extends Given>(props: {
  shown: Wish;
  colleagues: readonly Colleague[];
  choose: Choose<Wish>;
}) {
  const { shown, colleagues, choose } = props;
  const people = assigneeChoices(colleagues);
  return (
    <Word<Wish> label="Given to" name="assignee" value={shown.assignee} of={people} none="anyone" choose={choose} />
  );
}

/** “any priority”, or which. */
export function PriorityWord<Wish extends Important>({ shown, choose }: { shown: Wish; choose: Choose<Wish> }) {
  return (
    <Word<Wish>
      label="Priority"
      name="priority"
      value={shown.priority}
      of={PRIORITY_WORDS}
      none="any"
      choose={choose}
    />
  );
}
