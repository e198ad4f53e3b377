/** Everything within a line that CommonMark or GitHub's tables, notes, formulas and bare addresses make more of than a letter. */
const SPECIAL = /[\\`*_[\]<>~|$&#@]|(?<=https?):(?=\/\/)|(?<=www)\./gi;
/** What would make a list, a heading's line or a rule of a paragraph that begins with it. */
const AT_START = /^(\s*)(?:([-+=])|(\d{1,9})([.)]))/;

/** Words that shall stay words. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, " ").replace(SPECIAL, "\\$&");
}

/** The first line of a block of words. */
export function escapeStart(line: string): string {
  return line
    .trimStart()
    .replace(AT_START, (_, space: string, sign?: string, digits?: string, mark?: string) =>
      sign ? `${space}\\${sign}` : `${space}${digits}\\${mark}`,
    );
}

/** An address as the target of a link. */
export function target(address: string): string {
  return /[()\s]/.test(address) ? `<${address.replace(/[<>\s]/g, encodeURIComponent)}>` : address;
}

/** Runs of `sign` in a text are never as long as what this answers. */
export function fence(text: string, sign: string, least: number): string {
  const runs = text.match(new RegExp(`\\${sign}+`, "g")) ?? [];
  return sign.repeat(Math.max(least, ...runs.map((run) => run.length + 1)));
}

/** Every line of a block after a sign, such as a quotation's. */
export function prefixed(block: string, first: string, rest = first): string {
  return block
    .split("\n")
    .map((line, i) => (i === 0 ? first : line === "" ? rest.trimEnd() : rest) + line)
    .join("\n");
}

/** Blocks with an empty line between them; those that are empty are none. */
export function blocks(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join("\n\n");
}
