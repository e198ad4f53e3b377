import type { ContentDocument } from "#lib/content/document.ts";
import type { Answer } from "#lib/kernel/action.ts";
import type { Outcome } from "./save-queue.ts";
import type { Fields } from "./text.ts";

/** The text that somebody else saved while this one was being written. */
export type Theirs = {
  version: number;
  savedAt: Date;
  savedBy: string | null;
  content: Fields & { body: ContentDocument };
};

type Saved = { version: number; savedAt: Date };

/** The server's answer in the words of the save queue. */
export function outcomeOf(answer: Answer<Saved>): Outcome<Theirs> {
  if (answer.ok) return { kind: "saved", version: answer.result.version, at: answer.result.savedAt };
  const { code, message, details } = answer;
  if (code === "conflict" && isTheirs(details)) return { kind: "stale", theirs: details };
  if (code === "unauthenticated") return { kind: "signed-out", message };
  if (code === "unavailable" || code === "internal" || code === "too-many") return { kind: "unreachable", message };
  return { kind: "refused", message, fields: withoutPrefix(answer.fields) };
}

/** Why a request came to nothing, in words for the writer. */
export function troubleIn(error: unknown): string {
  if (error instanceof Error && /Server Action/i.test(error.message)) {
    return "Standfirst was updated in the meantime. Reload this page: your text is kept in this browser and will be offered back.";
  }
  return "The server cannot be reached. Your text is kept in this browser, and saving is tried again by itself.";
}

function isTheirs(details: unknown): details is Theirs {
  return typeof details === "object" && details !== null && "content" in details;
}

/** The command speaks of `content.slug`; here the field is the slug. */
function withoutPrefix(fields: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, message]) => [name.replace(/^content\./, ""), message]));
}
