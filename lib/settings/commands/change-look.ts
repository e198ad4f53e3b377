import { eq } from "drizzle-orm";
import { type SiteLook, site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { siteTag } from "#lib/tags.ts";
import { DEFAULT_FONT } from "../look/fonts.ts";
import { canChangeSettings } from "../policy.ts";
import { LookInput } from "../schema.ts";
import { loadSite } from "../site-row.ts";

/** Changes the accent and the letters of readers’ pages. A colour that could not be read is refused by its schema. */
export const changeLook = defineCommand({
  name: "site.change-look",
  input: LookInput,
  load: loadSite,
  can: canChangeSettings,
  async run({ tx, input: { accent, headings, text }, target }) {
    const look: SiteLook = {
      ...(accent && { accent }),
      ...(headings !== DEFAULT_FONT && { headings }),
      ...(text !== DEFAULT_FONT && { text }),
      ...(target.look?.logoOnDark && { logoOnDark: true }),
    };
    if (JSON.stringify(look) === JSON.stringify(target.look ?? {})) return { changed: false, look };
    await tx.update(site).set({ look }).where(eq(site.id, 1));
    return { changed: true, look };
  },
  event: ({ target, result }) =>
    result.changed
      ? { target: { type: "site", id: "1" }, before: factsOf(target.look), after: factsOf(result.look) }
      : null,
  tags: () => [siteTag],
});

function factsOf(look: SiteLook | null) {
  const { accent, headings = DEFAULT_FONT, text = DEFAULT_FONT } = look ?? {};
  return { light: accent?.light ?? "as it comes", dark: accent?.dark ?? "as it comes", headings, text };
}
