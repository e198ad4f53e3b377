import { z } from "zod";

/** One line of text of at most `max` characters: trimmed, in Unicode's composed form, without control characters. */
export function line(max: number) {
  return (
    z
      .string()
      .max(max, `At most ${max} characters.`)
      // PostgreSQL refuses NUL, and no control character has a place in a line.
      .regex(/^[^\p{Cc}]*$/u, "Contains control characters.")
      .transform((text) => text.normalize("NFC").trim())
  );
}

/** A line that must say something. */
export function requiredLine(max: number, message: string) {
  return line(max).refine((text) => text.length > 0, message);
}

/** Text of several lines, of at most `max` characters; line breaks are the only control characters in it. */
export function paragraphs(max: number) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n"))
    .pipe(
      z
        .string()
        .max(max, `At most ${max} characters.`)
        .regex(/^(?:[^\p{Cc}]|\n)*$/u, "Contains control characters."),
    )
    .transform((text) => text.normalize("NFC").trim());
}

/** An id of db/id.ts. */
export const Id = z.string().regex(/^[a-z0-9]{16}$/, "This is not an id of ours.");
