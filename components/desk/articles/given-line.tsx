import type { DeskRow } from "#lib/articles/desk-list.ts";
import { dueWords } from "#lib/plan/in-words.ts";

type Props = { row: Pick<DeskRow, "given" | "state" | "scheduled">; now: Date; timeZone: string };

/** Who has a story and by when; nothing where neither was said. */
export function GivenLine({ row: { given, state, scheduled }, now, timeZone }: Props) {
  const { assignee, dueAt } = given;
  const isOpen = (state === "draft" || state === "live-with-changes") && scheduled?.act !== "publish";
  const due = dueAt && isOpen ? dueAt : null;
  if (!assignee && !due) return null;
  return (
    <small className="given">
      {assignee && `Given to ${assignee}`}
      {assignee && due && " · "}
      {due && <span className={due < now ? "late" : "due"}>{dueWords(due, now, timeZone)}</span>}
    </small>
  );
}
