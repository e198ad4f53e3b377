import { z } from "zod";
import { Id, requiredLine } from "#lib/kernel/text-input.ts";
import { plainQuery } from "./query.ts";

/** Longest name in characters, and views of one person. */
export const LIMITS = { name: 60, each: 50 } as const;

const Name = requiredLine(LIMITS.name, "Give the view a name.");

/** `query`: that of the list's address; what the list does not know of it is left out. */
export const SaveViewInput = z.strictObject({
  name: Name,
  query: z
    .string()
    .max(2_000, "This list has too many filters to be kept.")
    .regex(/^[^\p{Cc}]*$/u, "Contains control characters.")
    .transform(plainQuery),
  shared: z.boolean().default(false),
});
export const ChangeViewInput = z.strictObject({ id: Id, name: Name, shared: z.boolean() });
export const RemoveViewInput = z.strictObject({ id: Id });
