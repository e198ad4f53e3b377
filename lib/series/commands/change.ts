import { eq } from "drizzle-orm";
import { series } from "#db/schema/series.ts";
import { refuseTakenSlug } from "#lib/kernel/catalogue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { latestTag, pathTag, seriesTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { loadSeries } from "../rows.ts";
import { ChangeSeriesInput } from "../schema.ts";

export const changeSeries = defineCommand({
  name: "series.change",
  input: ChangeSeriesInput,
  load: loadSeries,
  can: canArrange,
  async run({ tx, input }) {
    const { id, ...fields } = input;
    await refuseTakenSlug(tx, series, input.slug, id);
    await tx.update(series).set(fields).where(eq(series.id, id));
  },
  event: ({ input, target }) => {
    const { id, ...after } = input;
    return { target: { type: "series", id }, before: { name: target.name, slug: target.slug }, after };
  },
  tags: ({ input, target }) => [
    latestTag,
    seriesTag(target.id),
    pathTag(`series/${target.slug}`),
    pathTag(`series/${input.slug}`),
  ],
});
