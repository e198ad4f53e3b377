import type { DeskReview } from "#lib/review/desk-review.ts";
import type { ReviewAct } from "./use-reviewing.ts";

type Named = { id: string; name: string };
type Question = {
  title: string;
  says: string;
  act: string;
  note: string;
  people?: { label: string; nobody: string; choices: readonly Named[] };
};

/** What is asked before each act, of a story as it stands. */
export function questionOf(act: ReviewAct, review: DeskReview): Question {
  const { here, next, approvers, writers } = review;
  if (act === "submit") {
    const choices = approvers;
    const to = next?.name ?? here.name;
    const asks = review.steps.find(({ id }) => id === next?.id)?.approval != null;
    return {
      title: `Submit to ${to}?`,
      says: `The text as it stands is kept among its versions. ${asks ? "Who approves there is told that it waits." : "It goes on from there."}`,
      act: `Submit to ${to}`,
      note: "A word with it (may be empty)",
      ...(choices.length > 0 && {
        people: { label: "To", nobody: asks ? "Whoever approves there" : "Nobody in particular", choices },
      }),
    };
  }
  if (act === "approve") {
    const goes = next ? ` It goes on to “${next.name}”.` : "";
    const rule = review.followText ? " A later change of the text asks for it again." : "";
    return {
      title: `Approve in ${here.name}?`,
      says: `You approve exactly the text on the screen.${goes}${rule}`,
      act: "Approve",
      note: "A word with it (may be empty)",
    };
  }
  if (act === "askChanges") {
    return {
      title: "Ask for changes?",
      says: `It goes back to “${review.steps[0]?.name}”, to whoever wrote it. What was approved so far is asked for again.`,
      act: "Ask for changes",
      note: "What should change",
    };
  }
  return {
    title: "Hand this story over?",
    says: `It becomes theirs to write, and stays in “${here.name}”. They are told.`,
    act: "Hand over",
    note: "A word with it (may be empty)",
    people: { label: "To", nobody: "Choose somebody", choices: writers },
  };
}
