/** Marks that turn the direction of whatever text follows them. */
const TURNING = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Foreign words as one line of plain text of at most `max` characters, cut after a word. */
export function plain(text: unknown, max: number): string {
  if (typeof text !== "string") return "";
  const line = text
    // Enough to say it; what follows would only be normalised for nothing.
    .slice(0, 20 * max)
    .toWellFormed()
    .normalize("NFC")
    .replace(TURNING, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  if (line.length <= max) return line;
  const cut = line
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "");
  const atWord = cut.replace(/\s\S*$/, "");
  return `${atWord.length > max / 2 ? atWord : cut}…`;
}
