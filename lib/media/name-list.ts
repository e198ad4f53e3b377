import { MOST_NAMES, TEXT_LIMITS } from "./limits.ts";

/** Names as people type or paste them: parted by commas, semicolons or lines. */
export function namesIn(text: string): string[] {
  return text
    .split(/[,;\n\r\t]+/)
    .map((name) =>
      name
        .replace(/\p{Cc}/gu, " ")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, TEXT_LIMITS.name)
        .trim(),
    )
    .filter(Boolean);
}

/** The list with these at its end, each once, and no more than there may be. */
export function withNames(list: readonly string[], added: readonly string[]): string[] {
  return [...new Set([...list, ...added])].slice(0, MOST_NAMES);
}
