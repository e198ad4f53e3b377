/** As many notes as the style sheet has places for (components/article/note-places.ts). */
export const MOST_BESIDE = 60;

const CITATION = /<a href="#note-[^"]*" id="[^"]*" role="doc-noteref"(?=>(\d+)<)/g;
const SECTION = '<section class="notes"';

/** About what a character takes of a column's height, in pixels: 66 in a line of 32, and 32 in a line of 20. */
const TEXT_PX = 0.48;
const NOTE_PX = 0.63;
/** Of a note: half its last line, and the space below it. */
const BETWEEN_PX = 22;
/** Beside what follows the text there is nothing. */
const BELOW_PX = 160;

/**
 * The body with its first citation of each note named, so that the style sheet can set the notes beside them (article-notes.css).
 * Null where they stand better below: there are none, too many, or so much that they would run past the end of the text.
 */
export function withNotesBeside(html: string): string | null {
  const at = html.indexOf(SECTION);
  if (at < 0) return null;
  const text = html.slice(0, at);
  const lengths = html
    .slice(at)
    .split(/<li id="note-/)
    .slice(1)
    .map(lengthOf);
  const named = new Map<number, number>();
  const marked = text.replace(CITATION, (citation, number: string, offset: number) => {
    if (named.has(Number(number))) return citation;
    named.set(Number(number), offset);
    return `${citation} data-n="${number}"`;
  });
  const places = lengths.map((_, i) => named.get(i + 1));
  if (lengths.length > MOST_BESIDE || !fits(text, lengths, places)) return null;
  return marked + html.slice(at);
}

/** Each note begins where it is cited, and below the one before; one that only a note cites follows that. */
function fits(text: string, lengths: number[], places: (number | undefined)[]): boolean {
  let read = 0;
  let height = 0;
  let end = 0;
  lengths.forEach((length, i) => {
    const place = places[i] ?? read;
    height += lengthOf(text.slice(read, place)) * TEXT_PX;
    read = place;
    end = Math.max(end, height) + length * NOTE_PX + BETWEEN_PX;
  });
  return end <= lengthOf(text) * TEXT_PX + BELOW_PX;
}

function lengthOf(html: string): number {
  return html.replace(/<[^>]*>/g, "").length;
}
