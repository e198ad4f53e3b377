import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type MenuEntry, type Menus, site } from "#db/schema/site.ts";
import { siteTag } from "#lib/tags.ts";
import { entryInWords, type MenuName, type TargetKind, targetIn } from "./menus.ts";

export type Leaving = { kind: TargetKind; ids: readonly string[] };
/** `record` is for the event of the removal: which lines of which menu went with it; empty where no menu named it. */
export type LeftMenus = { record: { menuLines?: string[] }; tags: string[] };

/** Takes what is removed for good out of the menus, in the transaction that removes it: a line that leads nowhere helps nobody. */
export async function leaveMenus(tx: Transaction, ...leaving: Leaving[]): Promise<LeftMenus> {
  const gone = new Set(leaving.flatMap(({ kind, ids }) => ids.map((id) => `${kind} ${id}`)));
  const [row] = gone.size > 0 ? await tx.select({ menus: site.menus }).from(site).where(eq(site.id, 1)) : [];
  if (!row?.menus) return { record: {}, tags: [] };
  const goes = (entry: MenuEntry) => {
    const target = targetIn(entry);
    return target !== null && gone.has(`${target.kind} ${target.id}`);
  };
  const { head, foot } = row.menus;
  const linesOf = (menu: MenuName) =>
    (row.menus?.[menu] ?? []).filter(goes).map((entry) => `${menu}: ${entryInWords(entry)}`);
  const menuLines = [...linesOf("head"), ...linesOf("foot")];
  if (menuLines.length === 0) return { record: {}, tags: [] };
  const stays = (entries: MenuEntry[] | null) => entries?.filter((entry) => !goes(entry)) ?? null;
  const menus: Menus = { head: stays(head), foot: stays(foot) };
  await tx.update(site).set({ menus }).where(eq(site.id, 1));
  return { record: { menuLines }, tags: [siteTag] };
}
