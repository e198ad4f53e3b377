import { z } from "zod";
import { MAX_SLUG_LENGTH } from "./limits.ts";
import { romanised } from "./romanise.ts";

/** Where nothing of a title can stand in an address. */
const NAMELESS = "untitled";

/** Small letters and digits of any script, in words set apart by single hyphens. */
export const Slug = z
  .string()
  .min(1, "An address needs at least one letter or digit.")
  .refine((slug) => [...slug].length <= MAX_SLUG_LENGTH, `An address has at most ${MAX_SLUG_LENGTH} characters.`)
  .regex(
    /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u,
    "An address holds small letters, digits and single hyphens.",
  )
  .refine((slug) => slug === slug.normalize("NFC"), "An address must be written in one way only (NFC).");

/**
 * A title as part of an address. Latin loses its accents, Cyrillic and Greek are romanised; Arabic, Hebrew, Chinese and
 * others keep their letters, because without vowels or readings a romanisation would be nonsense, and browsers show them.
 */
export function slugify(title: string, language = "en"): string {
  const words = romanised(title.trim().slice(0, 1_000), language)
    .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .normalize("NFC");
  return cutAfterWord(words) || NAMELESS;
}

function cutAfterWord(words: string): string {
  const characters = [...words];
  if (characters.length <= MAX_SLUG_LENGTH) return words;
  const room = characters.slice(0, MAX_SLUG_LENGTH).join("");
  const wordEnds = characters[MAX_SLUG_LENGTH] === "-";
  const end = wordEnds ? room.length : room.lastIndexOf("-");
  return end > 0 ? room.slice(0, end) : room;
}
