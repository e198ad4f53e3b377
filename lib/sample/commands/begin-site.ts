import { z } from "zod";
import { site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { siteTag } from "#lib/tags.ts";
import { canPlant } from "../policy.ts";

/** Makes the one row of site settings on an empty database. `begun` is true when the site has content of its own to keep. */
export const beginSite = defineCommand({
  name: "site.begin",
  input: z.strictObject({}),
  load: async (tx) => (await tx.select().from(site))[0],
  can: canPlant,
  async run({ tx, target }) {
    const made = !target;
    if (made) {
      const settings = {
        name: "Standfirst",
        tagline: "Analysis from the negotiating table",
        language: "en",
        timeZone: "UTC",
      };
      await tx.insert(site).values({ id: 1, ...settings, sample: false, setUpAt: null });
    }
    return { made, begun: target ? target.sample || target.setUpAt !== null : false };
  },
  event: ({ result }) => (result.made ? { target: { type: "site", id: "1" } } : null),
  tags: () => [siteTag],
});
