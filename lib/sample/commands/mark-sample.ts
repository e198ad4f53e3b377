import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { media } from "#db/schema/media.ts";
import { sections } from "#db/schema/sections.ts";
import { site } from "#db/schema/site.ts";
import { topics } from "#db/schema/topics.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { siteTag } from "#lib/tags.ts";
import { canPlant } from "../policy.ts";

/** Declares everything there is to be the sample edition. Only before the set-up, while nothing else can exist. */
export const markSample = defineCommand({
  name: "sample.mark",
  input: z.strictObject({}),
  load: async (tx) => (await tx.select().from(site))[0],
  can: canPlant,
  async run({ tx, target }) {
    if (!target || target.setUpAt)
      throw new AppError("conflict", "This site has been set up: its content is not a sample.");
    for (const table of [articles, authors, media, sections, topics]) {
      await tx.update(table).set({ sample: true }).where(eq(table.sample, false));
    }
    await tx.update(site).set({ sample: true }).where(eq(site.id, target.id));
  },
  event: () => ({ target: { type: "site", id: "1" } }),
  tags: () => [siteTag],
});
