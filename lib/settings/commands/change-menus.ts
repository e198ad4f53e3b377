import { eq } from "drizzle-orm";
import { type MenuEntry, type Menus, site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { siteTag } from "#lib/tags.ts";
import { menuTargets } from "../menu-targets.ts";
import { entryInWords, targetIn } from "../menus.ts";
import { canChangeSettings } from "../policy.ts";
import { MenusInput } from "../schema.ts";
import { loadSite } from "../site-row.ts";

/** Writes the menu at the head or at the foot of readers’ pages; with null it is the sections of the first level again. */
export const changeMenus = defineCommand({
  name: "site.change-menus",
  input: MenusInput,
  load: loadSite,
  can: canChangeSettings,
  async run({ tx, input: { menu, entries }, target }) {
    const before: Menus = target.menus ?? { head: null, foot: null };
    if (JSON.stringify(before[menu]) === JSON.stringify(entries)) return { changed: false };
    const known = new Set((before[menu] ?? []).map(spelled));
    const find = await menuTargets(tx, entries ?? []);
    // What is gone since may stay until somebody takes it out; nothing that is not there comes in.
    const missing = (entries ?? []).findIndex((entry) => targetIn(entry) && !known.has(spelled(entry)) && !find(entry));
    if (missing >= 0) throw invalid(`entries.${missing}`, "This does not exist any more. Choose something else.");
    await tx
      .update(site)
      .set({ menus: { ...before, [menu]: entries } })
      .where(eq(site.id, 1));
    return { changed: true };
  },
  event: ({ input: { menu, entries }, target, result }) =>
    result.changed
      ? {
          target: { type: "site", id: "1" },
          before: { menu, entries: (target.menus?.[menu] ?? []).map(entryInWords) },
          after: { menu, entries: (entries ?? []).map(entryInWords) },
        }
      : null,
  tags: () => [siteTag],
});

function spelled({ to }: MenuEntry): string {
  return JSON.stringify(to);
}
