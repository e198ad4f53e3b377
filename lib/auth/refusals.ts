import type { SignInAnswer } from "#lib/people/lifecycle.ts";

type Refused = Extract<SignInAnswer, { ok: false }>;

/** A refusal as one word, and back: next-auth carries nothing else to the browser. Pure, so that both sides share it. */
export function refusalWord(refused: Refused): string {
  return refused.reason === "too-many" ? `too-many.${refused.retryAt.getTime()}` : refused.reason;
}

/** The sentence for a word; any word we do not know is a fault of ours, not of the password. */
export function refusalSentence(word: string, now: number): string {
  const [reason, at] = word.split(".");
  if (reason === "wrong") return "That e-mail and password do not belong together.";
  if (reason === "suspended") return "This account is suspended. Ask an admin of your newsroom.";
  if (reason === "not-set-up") return "This site is not set up yet. Open the link that the server printed when it started.";
  if (reason === "too-many") return `Too many tries. Try again ${inMinutes(Number(at) - now)}.`;
  return "Signing in did not work, and it is not your password. Try again in a moment.";
}

/** “in 3 minutes”, rounded up. */
export function inMinutes(milliseconds: number): string {
  if (!(milliseconds > 60_000)) return "in a minute";
  return `in ${Math.ceil(milliseconds / 60_000)} minutes`;
}
