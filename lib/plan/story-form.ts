import { joinedDay } from "./read-day.ts";

/** The fields of the form for a new story, as the command takes them: days and times joined, and what was not chosen null. */
export function storyIn(fields: Record<string, unknown>): Record<string, unknown> {
  const { dueDay, dueTime, plannedDay, plannedTime, sectionId, assigneeId, ...rest } = fields;
  return {
    ...rest,
    sectionId: sectionId || null,
    assigneeId: assigneeId || null,
    due: joinedDay(wordIn(dueDay), wordIn(dueTime)) || null,
    planned: joinedDay(wordIn(plannedDay), wordIn(plannedTime)) || null,
  };
}

function wordIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}
