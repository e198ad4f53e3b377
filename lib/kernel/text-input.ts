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

/** An id of db/id.ts. */
export const Id = z.string().regex(/^[a-z0-9]{16}$/, "This is not an id of ours.");
