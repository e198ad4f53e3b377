import type { ArticleState } from "#db/vocabulary.ts";
import type { SavedText } from "#lib/articles/rows.ts";
import type { Answer } from "#lib/kernel/action.ts";
import type { Writer } from "./lease.ts";
import type { Outcome, Person } from "./save-state.ts";

/** The saved text beside the one on the screen: by another person, from another tab, or by a program. */
export type Theirs = Pick<SavedText, "version" | "savedAt" | "savedBy" | "content">;
/** The same as it crosses: times as text. */
export type Sent<T extends { savedAt: Date }> = Omit<T, "savedAt"> & { savedAt: string };
export type SentWriter = Omit<Writer, "since"> & { since: string };
/** What the server says of a save. */
export type Saved = Sent<{ version: number; savedAt: Date; state: ArticleState }>;

/** The server's answer in the words of the save queue. */
export function outcomeOf(answer: Answer<Saved>): Outcome<Theirs> {
  if (answer.ok) return { kind: "saved", version: answer.result.version, at: new Date(answer.result.savedAt) };
  const { code, message, details } = answer;
  const signedIn = signedInInstead(answer);
  if (signedIn) return { kind: "other-person", signedIn };
  if (code === "conflict" && writerIn(answer)) return { kind: "taken" };
  if (code === "conflict" && has<Sent<Theirs>>(details, "content")) return { kind: "stale", theirs: received(details) };
  if (code === "unauthenticated") return { kind: "signed-out", message };
  if (code === "unavailable" || code === "internal" || code === "too-many") return { kind: "unreachable", message };
  return { kind: "refused", message, fields: withoutPrefix(answer.fields) };
}

export function received({ savedAt, ...text }: Sent<Theirs>): Theirs {
  return { ...text, savedAt: new Date(savedAt) };
}

/** When a request came to nothing. */
export const UNREACHABLE = "the server cannot be reached. It is tried again by itself.";

/**
 * What became of a save. One that was refused for another tab's sake, and then the pen came back while the answer was on
 * its way, goes out once more: the refusal is older than the pen.
 */
export async function answerToSave(ask: () => Promise<Answer<Saved>>, pens: () => number): Promise<Answer<Saved>> {
  const before = pens();
  const answer = await ask();
  return writerIn(answer) && pens() !== before ? answerToSave(ask, pens) : answer;
}

/** Who writes now, when that is why a save was refused. */
export function writerIn(answer: Answer<unknown>): Writer | null {
  if (answer.ok || !has<{ writer: SentWriter }>(answer.details, "writer")) return null;
  return receivedWriter(answer.details.writer);
}

/** Who is signed in, when that is somebody else than who opened the page. */
export function signedInInstead(answer: Answer<unknown>): Person | null {
  if (answer.ok || answer.code !== "conflict") return null;
  return has<{ signedIn: Person }>(answer.details, "signedIn") ? answer.details.signedIn : null;
}

export function receivedWriter({ since, ...writer }: SentWriter): Writer {
  return { ...writer, since: new Date(since) };
}

function has<Details>(details: unknown, name: string): details is Details {
  return typeof details === "object" && details !== null && name in details;
}

/** The command speaks of `content.slug`; here the field is the slug. */
function withoutPrefix(fields: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, message]) => [name.replace(/^content\./, ""), message]));
}
