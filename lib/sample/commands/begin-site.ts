import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "#db/schema/articles.ts";
import { site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { siteTag } from "#lib/tags.ts";
import { canPlant } from "../policy.ts";

/**
 * Makes the one row of site settings when there is none. `begun` is true when there is no sample edition to plant: it is
 * there already, the site is set up, or it holds articles of its own.
 */
export const beginSite = defineCommand({
  name: "site.begin",
  input: z.strictObject({}),
  async load(tx) {
    const [settings] = await tx.select().from(site);
    const [own] = await tx.select({ id: articles.id }).from(articles).where(eq(articles.sample, false)).limit(1);
    return { settings, own };
  },
  can: canPlant,
  async run({ tx, target: { settings: present, own } }) {
    const made = !present;
    if (made) {
      const settings = {
        name: "Standfirst",
        tagline: "Analysis from the negotiating table",
        language: "en",
        timeZone: "UTC",
      };
      await tx.insert(site).values({ id: 1, ...settings, sample: false, setUpAt: null });
    }
    return { made, begun: Boolean(own || present?.sample || present?.setUpAt) };
  },
  event: ({ result }) => (result.made ? { target: { type: "site", id: "1" } } : null),
  tags: () => [siteTag],
});
