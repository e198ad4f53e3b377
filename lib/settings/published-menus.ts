import { db } from "#db/client.ts";
import type { MenuEntry, Menus } from "#db/schema/site.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { articleTag, sectionsTag, topicTag } from "#lib/tags.ts";
import { menuTargets } from "./menu-targets.ts";
import { targetIn } from "./menus.ts";
import type { MenuLink } from "./site-facts.ts";

const TAG_OF = { section: () => sectionsTag, topic: topicTag, page: articleTag } as const;

/** The menus as readers see them: what leads nowhere now is left out. Null for one that nobody wrote. */
export async function publishedMenus(
  menus: Menus | null,
): Promise<{ head: MenuLink[] | null; foot: MenuLink[] | null }> {
  const { head, foot } = menus ?? { head: null, foot: null };
  const all = [...(head ?? []), ...(foot ?? [])];
  // Also of what is not live: the page changes when it comes out.
  for (const entry of all) {
    const target = targetIn(entry);
    if (target) tag(TAG_OF[target.kind](target.id));
  }
  const find = await menuTargets(db(), all);
  const shown = (entry: MenuEntry): MenuLink[] => {
    if ("url" in entry.to) return [{ label: entry.label, href: entry.to.url }];
    const target = find(entry);
    return target && target.path !== null ? [{ label: entry.label || target.name, href: `/${target.path}` }] : [];
  };
  return { head: head?.flatMap(shown) ?? null, foot: foot?.flatMap(shown) ?? null };
}
