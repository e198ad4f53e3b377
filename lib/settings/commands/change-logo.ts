import { and, eq, isNull } from "drizzle-orm";
import { media } from "#db/schema/media.ts";
import { site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { siteTag } from "#lib/tags.ts";
import { canChangeSettings } from "../policy.ts";
import { LogoInput } from "../schema.ts";
import { loadSite } from "../site-row.ts";

/** Puts a picture of the library in the place of the name at the head of every page, or takes it away. */
export const changeLogo = defineCommand({
  name: "site.change-logo",
  input: LogoInput,
  load: loadSite,
  can: canChangeSettings,
  async run({ tx, input: { logoId, onDark }, target }) {
    const look = { ...target.look, logoOnDark: onDark || undefined };
    if (logoId === target.logoId && onDark === Boolean(target.look?.logoOnDark)) return { changed: false };
    if (logoId) {
      const isPicture = and(eq(media.id, logoId), eq(media.kind, "picture"), isNull(media.trashedAt));
      const [found] = await tx.select({ id: media.id }).from(media).where(isPicture);
      if (!found) throw invalid("logoId", "This picture is no longer in the library. Choose another.");
    }
    await tx.update(site).set({ logoId, look }).where(eq(site.id, 1));
    return { changed: true };
  },
  event: ({ input, target, result }) =>
    result.changed
      ? {
          target: { type: "site", id: "1" },
          before: { logo: target.logoId, onDark: Boolean(target.look?.logoOnDark) },
          after: { logo: input.logoId, onDark: input.onDark },
        }
      : null,
  tags: () => [siteTag],
});
