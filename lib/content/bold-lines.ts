/** A run of words in a paragraph; what is no text, such as a formula, counts as words that are not bold. */
export type Run = { words: string; bold: boolean };

/** In characters: a name before what is said, no sentence. */
const LONGEST_NAME = 48;

/**
 * What the bold words of a paragraph make of it, as newsrooms write interviews: bold as a whole it is a line of its own, a question
 * there; with a name and a colon at its beginning (a run-in) it is what that person says. Both are classes on the page.
 */
export function boldLine(runs: readonly Run[]): "all-bold" | "run-in" | null {
  const said = runs.filter(({ words }) => words.trim());
  const plain = said.findIndex(({ bold }) => !bold);
  if (said.length === 0 || plain === 0) return null;
  if (plain === -1) return "all-bold";
  const name = said.slice(0, plain).map(({ words }) => words);
  const isNamed = /[:：]\s*$/.test(name.join("")) || /^\s*[:：]/.test(said[plain]?.words ?? "");
  return isNamed && name.join("").length <= LONGEST_NAME ? "run-in" : null;
}

/** Parts of a paragraph that are neither words nor in place of any. */
export function isWordless(type: string): boolean {
  return type === "footnoteRef" || type === "hardBreak";
}
