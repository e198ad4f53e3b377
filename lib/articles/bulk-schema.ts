import { z } from "zod";
import { Id } from "#lib/kernel/text-input.ts";

/** Articles that may be changed at a stroke. */
export const MOST_AT_ONCE = 100;
const ids = z.array(Id).min(1, "Choose at least one article.").max(MOST_AT_ONCE, `At most ${MOST_AT_ONCE} at once.`);

/** The same act for many. Further acts (who has it, when it is due) get a line here and one in bulk.ts. */
export const BulkInput = z.discriminatedUnion("act", [
  z.strictObject({ act: z.enum(["trash", "restore", "purge"]), ids }),
  z.strictObject({ act: z.literal("section"), ids, sectionId: Id.nullable() }),
  z.strictObject({ act: z.literal("topic"), ids, topicId: Id }),
]);
export type BulkInput = z.output<typeof BulkInput>;
