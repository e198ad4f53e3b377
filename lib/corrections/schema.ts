import { z } from "zod";
import { CHANGES, NOTE_KINDS } from "#db/vocabulary.ts";
import { Id, paragraphs, requiredLine } from "#lib/kernel/text-input.ts";
import { NOTE_LIMITS } from "./limits.ts";

const SAY_WHAT = "Say what was wrong or unclear, and what is right.";

/** Plain paragraphs, without links: a note is read in feeds and by machines too. */
const NoteText = paragraphs(NOTE_LIMITS.text).refine((text) => text.length > 0, SAY_WHAT);
const Kind = z.enum(NOTE_KINDS, "Choose correction, clarification or update.");
/** Public, beside the note or the version that it is about. */
export const PublicReason = requiredLine(NOTE_LIMITS.reason, "Say why, in words that readers may see.");

/** `at`: at once, or with the next publication. */
export const AddNoteInput = z.strictObject({ id: Id, kind: Kind, text: NoteText, at: z.enum(["once", "next"]) });
/** The note's own id. */
export const NoteInput = z.strictObject({ id: Id });
export const ChangeNoteInput = z.strictObject({ id: Id, kind: Kind, text: NoteText });
export const TakeBackInput = z.strictObject({ id: Id, reason: PublicReason });

/** What publishing again is to readers, and the note that comes with it: for correction and clarification there is one. */
export const CHANGE_FIELDS = {
  change: z.enum(CHANGES, "Say what kind of change this is.").default("update"),
  note: paragraphs(NOTE_LIMITS.text).default(""),
};

/** What is wrong with the two together; null when nothing is. For forms and on the server. Pure. */
export function noteProblem({ change, note }: { change: (typeof CHANGES)[number]; note: string }): string | null {
  if (change === "minor") return note ? "Readers are not told of a minor edit, so it carries no note." : null;
  return change === "update" || note.trim() ? null : SAY_WHAT;
}

/** For `superRefine`. */
export function refuseNote(
  told: { change: (typeof CHANGES)[number]; note: string },
  refuse: { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void },
): void {
  const message = noteProblem(told);
  if (message) refuse.addIssue({ code: "custom", path: ["note"], message });
}
