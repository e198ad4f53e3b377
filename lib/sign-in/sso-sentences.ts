/** Why single sign-on did not let somebody in, and the way on: as a word in the address, and here as a sentence. */
const SENTENCES: Record<string, string> = {
  down: "did not answer, or not as it should. It is not your password. Try again in a moment, or sign in another way.",
  refused: "did not let you in, or you turned back there. Try again, or sign in another way.",
  late: "sent you back too late, or to another browser than the one you left from. Begin again here.",
  unverified: "does not say that your e-mail is verified, so nobody here can be found by it. Ask your admin.",
  unknown: "knows you, but this newsroom does not. Ask an admin to invite you.",
  role: "gives you no role here. Ask your admin which group you need.",
  suspended: "knows you, but your account here is suspended. Ask an admin of your newsroom.",
  "not-set-up": "cannot be used before this site is set up.",
};

/** Null for a word that is none of ours: it may stand in any address. */
export function ssoSentence(provider: string, reason: unknown): string | null {
  const says = typeof reason === "string" && Object.hasOwn(SENTENCES, reason) ? SENTENCES[reason] : null;
  return says ? `${provider} ${says}` : null;
}
