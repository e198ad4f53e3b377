import { newId } from "#db/id.ts";
import { series } from "#db/schema/series.ts";
import { refuseTakenSlug } from "#lib/kernel/catalogue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { latestTag, pathTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { CreateSeriesInput } from "../schema.ts";

export const createSeries = defineCommand({
  name: "series.create",
  input: CreateSeriesInput,
  load: async () => null,
  can: canArrange,
  async run({ tx, input, context }) {
    const id = newId();
    await refuseTakenSlug(tx, series, input.slug, id);
    await tx.insert(series).values({ id, ...input, createdAt: context.now });
    return { id };
  },
  event: ({ input, result }) => ({
    target: { type: "series", id: result.id },
    after: { name: input.name, slug: input.slug },
  }),
  tags: ({ input }) => [latestTag, pathTag(`series/${input.slug}`)],
});
