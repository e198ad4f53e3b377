import type { Colleague } from "#lib/plan/desk.ts";

/** Whose stories a list shows, besides everybody's. */
export function assigneeChoices(colleagues: readonly Colleague[]): { value: string; label: string }[] {
  return [
    { value: "me", label: "me" },
    { value: "nobody", label: "nobody" },
    ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

/** As they stand in the sentence of a list. */
export const PRIORITY_WORDS = [
  { value: "urgent", label: "urgent" },
  { value: "high", label: "high" },
  { value: "normal", label: "normal" },
  { value: "low", label: "low" },
];
