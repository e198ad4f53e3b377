import { eq } from "drizzle-orm";
import { site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { siteTag } from "#lib/tags.ts";
import { canChangeSettings } from "../policy.ts";
import { SettingsFields } from "../schema.ts";

/** Changes what the whole site is called and how it tells dates. Every reader page shows some of it. */
export const changeSettings = defineCommand({
  name: "site.change-settings",
  input: SettingsFields,
  async load(tx) {
    const [row] = await tx.select().from(site).where(eq(site.id, 1));
    if (!row) throw notFound("site");
    const { name, tagline, language, timeZone } = row;
    return { name, tagline, language, timeZone };
  },
  can: canChangeSettings,
  async run({ tx, input, target }) {
    if (JSON.stringify({ ...target, ...input }) === JSON.stringify(target)) return { changed: false };
    await tx.update(site).set(input).where(eq(site.id, 1));
    return { changed: true };
  },
  event: ({ input, target, result }) =>
    result.changed ? { target: { type: "site", id: "1" }, before: target, after: input } : null,
  tags: () => [siteTag],
});
