import { z } from "zod";
import { Id } from "#lib/kernel/text-input.ts";
import { DUE_DAY, momentIn } from "#lib/plan/schema.ts";

/** Articles that may be changed at a stroke. */
export const MOST_AT_ONCE = 100;
const ids = z.array(Id).min(1, "Choose at least one article.").max(MOST_AT_ONCE, `At most ${MOST_AT_ONCE} at once.`);

// A day that is none is refused once, beside its field, not once for every article.
const Due = z
  .strictObject({ act: z.literal("due"), ids, ...DUE_DAY })
  .superRefine((written, refuse) => void momentIn(written, "due", refuse));

/** The same act for many. Null gives them to nobody, takes them out of their section, or takes the date away. */
export const BulkInput = z.discriminatedUnion("act", [
  z.strictObject({ act: z.enum(["trash", "restore", "purge"]), ids }),
  z.strictObject({ act: z.literal("section"), ids, sectionId: Id.nullable() }),
  z.strictObject({ act: z.literal("topic"), ids, topicId: Id }),
  z.strictObject({ act: z.literal("assign"), ids, assigneeId: Id.nullable() }),
  Due,
]);
export type BulkInput = z.output<typeof BulkInput>;
