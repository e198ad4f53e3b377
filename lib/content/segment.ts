import { intlLanguage } from "./language.ts";

/** Making a segmenter costs more than using it. One per language and kind; a newsroom has few languages. */
const segmenters = new Map<string, Intl.Segmenter>();

export function wordsIn(text: string, language: string): number {
  let words = 0;
  for (const segment of segmenter(language, "word").segment(text)) if (segment.isWordLike) words++;
  return words;
}

/** As many whole sentences as fit into `max` characters; a first sentence too long for it is cut after a word. */
export function firstSentences(text: string, max: number, language: string): string {
  if (text.length <= max) return text;
  let end = 0;
  for (const { index, segment } of segmenter(language, "sentence").segment(text.slice(0, max + 1))) {
    const after = index + segment.trimEnd().length;
    // The last piece may be a sentence that the slice cut short.
    if (after > max || index + segment.length > max) break;
    if (!endsInAbbreviation(text.slice(0, after))) end = after;
  }
  return end > 0 ? text.slice(0, end) : cutAfterWord(text, max);
}

function cutAfterWord(text: string, max: number): string {
  const room = text
    .slice(0, Math.max(max - 1, 0))
    .toWellFormed()
    .replace(/\uFFFD$/, "");
  const space = text[room.length] === " " ? room.length : room.lastIndexOf(" ");
  return `${(space > 0 ? room.slice(0, space) : room).replace(/[\s,;:–—-]+$/, "")}…`;
}

/** A full stop after a title or an initial ends no sentence: "Mr. Smith". */
function endsInAbbreviation(text: string): boolean {
  return /(?:^|[\s.(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|No|vs|Nr|Hr|Fr)\.$/u.test(text);
}

function segmenter(language: string, granularity: "word" | "sentence"): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(intlLanguage(language), { granularity });
  if (segmenters.size < 100) segmenters.set(key, made);
  return made;
}
