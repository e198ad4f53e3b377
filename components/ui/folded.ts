/** A text as it is looked for: without accents, in small letters, without spaces at its ends. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
