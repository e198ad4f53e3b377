import { eq } from "drizzle-orm";
import { series } from "#db/schema/series.ts";
import { replacePicks } from "#lib/articles/picks.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { latestTag, pathTag, seriesTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { loadParts, partsOf } from "../rows.ts";
import { SeriesInput } from "../schema.ts";

/** Its parts stay what they are; they lead nowhere any more. */
export const deleteSeries = defineCommand({
  name: "series.delete",
  input: SeriesInput,
  load: loadParts,
  can: canArrange,
  async run({ tx, target, context }) {
    await replacePicks(tx, partsOf(target.id), [], context.now);
    await tx.delete(series).where(eq(series.id, target.id));
  },
  event: ({ target: { id, name, slug, parts } }) => ({ target: { type: "series", id }, before: { name, slug, parts } }),
  tags: ({ target }) => [latestTag, seriesTag(target.id), pathTag(`series/${target.slug}`)],
});
