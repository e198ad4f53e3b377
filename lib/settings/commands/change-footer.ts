import { eq } from "drizzle-orm";
import { site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { siteTag } from "#lib/tags.ts";
import { canChangeSettings } from "../policy.ts";
import { FooterInput } from "../schema.ts";
import { loadSite } from "../site-row.ts";

/** Writes what stands below every readers’ page: a text, and where else the newsroom is found. */
export const changeFooter = defineCommand({
  name: "site.change-footer",
  input: FooterInput,
  load: loadSite,
  can: canChangeSettings,
  async run({ tx, input, target: { footer, social } }) {
    if (JSON.stringify(input) === JSON.stringify({ footer, social: social ?? [] })) return { changed: false };
    await tx.update(site).set(input).where(eq(site.id, 1));
    return { changed: true };
  },
  event: ({ input, target: { footer, social }, result }) =>
    result.changed
      ? {
          target: { type: "site", id: "1" },
          before: { footer, social: (social ?? []).map(({ url }) => url) },
          after: { footer: input.footer, social: input.social.map(({ url }) => url) },
        }
      : null,
  tags: () => [siteTag],
});
