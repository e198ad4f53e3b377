import { z } from "zod";

/** What somebody typed to find a thing; more than a few words find nothing more. */
export const FindInput = z.object({
  q: z
    .string()
    .catch("")
    .default("")
    .transform((words) => words.slice(0, 200)),
});
