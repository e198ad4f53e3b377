import { PRIORITIES } from "#db/vocabulary.ts";
import { PRIORITY_NAMES } from "#lib/plan/in-words.ts";

/** The most important first. */
export const PRIORITY_CHOICES = PRIORITIES.toReversed().map((value) => ({ value, label: PRIORITY_NAMES[value] }));
