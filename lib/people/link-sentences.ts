import type { LinkPurpose } from "#db/vocabulary.ts";
import type { LinkState } from "./lifecycle.ts";

/** Why a link does not open, and what to do. */
export function linkSentence(purpose: LinkPurpose, state: LinkState): string {
  const { name, again } = WORDS[purpose];
  if (state === "used") return `This ${name} was used already. ${USED_UP.has(purpose) ? again : "You can sign in."}`;
  if (state === "expired") return `This ${name} has expired. ${again}`;
  if (state === "revoked") return `This ${name} was taken back, or a newer one was made. ${again}`;
  return `This ${name} is not known here. Check that the whole address was copied. ${again}`;
}

/** Whoever comes back with one of these needs another. */
const USED_UP = new Set<LinkPurpose>(["password-reset", "sign-in"]);

const WORDS: Record<LinkPurpose, { name: string; again: string }> = {
  "set-up": {
    name: "set-up link",
    again: "The server prints a fresh one each time it starts, until the site is set up.",
  },
  invitation: { name: "invitation", again: "Ask the admin who invited you for a new one." },
  "password-reset": { name: "link", again: "Ask for a new one." },
  "sign-in": { name: "sign-in link", again: "Ask for a new one at the sign-in page." },
  "new-email": { name: "link", again: "Change the e-mail once more on your account page." },
};
