import type { LinkPurpose } from "#db/vocabulary.ts";
import type { LinkState } from "./lifecycle.ts";

/** Why a link does not open, and what to do. */
export function linkSentence(purpose: LinkPurpose, state: LinkState): string {
  const { name, again } = WORDS[purpose];
  if (state === "used")
    return `This ${name} was used already. ${purpose === "password-reset" ? again : "You can sign in."}`;
  if (state === "expired") return `This ${name} has expired. ${again}`;
  if (state === "revoked") return `This ${name} was taken back, or a newer one was made. ${again}`;
  return `This ${name} is not known here. Check that the whole address was copied. ${again}`;
}

const WORDS: Record<LinkPurpose, { name: string; again: string }> = {
  "set-up": {
    name: "set-up link",
    again: "The server prints a fresh one each time it starts, until the site is set up.",
  },
  invitation: { name: "invitation", again: "Ask the admin who invited you for a new one." },
  "password-reset": { name: "link", again: "Ask for a new one." },
};
