import { MOST_BESIDE } from "#lib/articles/notes-beside.ts";

/** Ties each note to its first citation by number: style sheets cannot yet make a name of what an attribute says in every browser. */
export function notePlaces(): string {
  const numbers = Array.from({ length: MOST_BESIDE }, (_, i) => i + 1);
  return numbers
    .map((n) => `[data-n="${n}"]{anchor-name:--n${n}}.beside li:nth-child(${n}){position-anchor:--n${n}}`)
    .join("");
}
