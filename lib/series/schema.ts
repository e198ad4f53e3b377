import { z } from "zod";
import { Slug } from "#lib/content/slug.ts";
import { Id, line, requiredLine } from "#lib/kernel/text-input.ts";
import { MOST_PARTS } from "./limits.ts";

const fields = {
  name: requiredLine(120, "Give the series a name."),
  slug: Slug,
  description: line(500),
};
export const CreateSeriesInput = z.strictObject(fields);
export const ChangeSeriesInput = z.strictObject({ id: Id, ...fields });
export const SeriesInput = z.strictObject({ id: Id });
/** `parts`: all of them, in the order in which they are read. `seen`: those that they were made of. */
export const ArrangeSeriesInput = z.strictObject({
  id: Id,
  parts: z
    .array(Id)
    .max(MOST_PARTS, `At most ${MOST_PARTS} parts.`)
    .transform((ids) => [...new Set(ids)]),
  seen: z.array(Id).max(MOST_PARTS),
});
