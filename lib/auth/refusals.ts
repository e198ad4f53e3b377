import type { SignInAnswer } from "#lib/people/lifecycle.ts";
import { waitSentence } from "#lib/people/wait-sentence.ts";

type Refused = Extract<SignInAnswer, { ok: false }>;

/** A refusal as one word, and back: next-auth carries nothing else to the browser. Pure, so that both sides share it. */
export function refusalWord(refused: Refused): string {
  return refused.reason === "too-many" ? `too-many.${refused.retryAt.getTime()}` : refused.reason;
}

/** The sentence for a word. A word we do not know is a fault of ours, not of the password. */
export function refusalSentence(word: string, now: Date): string {
  const [reason, at] = word.split(".");
  if (reason === "wrong") return "That e-mail and password do not belong together.";
  if (reason === "suspended") return "This account is suspended. Ask an admin of your newsroom.";
  if (reason === "not-set-up")
    return "This site is not set up yet. Open the link that the server printed when it started.";
  if (reason === "too-many") return waitSentence(new Date(Number(at)), now);
  return "Signing in did not work, and it is not your password. Try again in a moment.";
}
