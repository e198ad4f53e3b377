/** Words that a password must not be made of. */
export type Known = { site: string; name: string; email: string };

/**
 * The sentence to show when a password is too easy to guess; null when it is fine. Its length is the schema's matter.
 * `common` are the most used ones.
 */
export function passwordProblem(password: string, known: Known, common: ReadonlySet<string>): string | null {
  const bare = squashed(password);
  if (isCommon(bare, common)) return "This is one of the most used passwords, so it is tried first. Choose another.";
  if (new Set(password).size < 5) return "This repeats a few characters. Choose something less even.";
  for (const word of [known.site, known.name, known.email.split("@")[0] ?? ""].map(squashed)) {
    if (word.length >= 4 && bare.replaceAll(word, "").length < 8) {
      return "This is mostly a name that others know (yours or the publication's). Choose unrelated words.";
    }
  }
  return null;
}

/** Also with digits around it, and twice in a row: guessers try that next. */
function isCommon(bare: string, common: ReadonlySet<string>): boolean {
  const word = bare.replace(/^\d+|\d+$/g, "");
  const half = bare.slice(0, bare.length / 2);
  return common.has(bare) || (word.length >= 4 && common.has(word)) || (half + half === bare && common.has(half));
}

function squashed(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
