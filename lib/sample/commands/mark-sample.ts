import { eq } from "drizzle-orm";
import { z } from "zod";
import { site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { siteTag } from "#lib/tags.ts";
import { canPlant } from "../policy.ts";

/** Says that the sample edition is complete: from now on every page tells readers that it is one. */
export const markSample = defineCommand({
  name: "sample.mark",
  input: z.strictObject({}),
  load: async (tx) => (await tx.select().from(site))[0],
  can: canPlant,
  async run({ tx, target }) {
    if (!target || target.setUpAt)
      throw new AppError("conflict", "This site has been set up: its content is not a sample.");
    await tx.update(site).set({ sample: true }).where(eq(site.id, target.id));
  },
  event: () => ({ target: { type: "site", id: "1" } }),
  tags: () => [siteTag],
});
