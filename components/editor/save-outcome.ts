import type { ArticleState } from "#db/vocabulary.ts";
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

/** What the server says of a save; times as text. */
export type Saved = { version: number; savedAt: string; state: ArticleState };

/** The server's answer in the words of the save queue. */
export function outcomeOf(answer: Answer<Saved>): Outcome<Theirs> {
  if (answer.ok) return { kind: "saved", version: answer.result.version, at: new Date(answer.result.savedAt) };
  const { code, message, details } = answer;
  if (code === "conflict" && isTheirs(details))
    return { kind: "stale", theirs: { ...details, savedAt: new Date(details.savedAt) } };
  if (code === "unauthenticated") return { kind: "signed-out", message };
  if (code === "unavailable" || code === "internal" || code === "too-many") return { kind: "unreachable", message };
  return { kind: "refused", message, fields: withoutPrefix(answer.fields) };
}

/** When a request came to nothing. */
export const UNREACHABLE =
  "The server cannot be reached. Your text is kept in this browser, and saving is tried again by itself.";

function isTheirs(details: unknown): details is Theirs {
  return typeof details === "object" && details !== null && "content" in details;
}

/** The command speaks of `content.slug`; here the field is the slug. */
function withoutPrefix(fields: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, message]) => [name.replace(/^content\./, ""), message]));
}
