import { db } from "#db/client.ts";
import { site } from "#db/schema/site.ts";
import { type Use, usesOfAll } from "#lib/articles/uses.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { seesUse } from "./policy.ts";

/** A use as whoever may see the article is told of it: in what readers have, in the draft, above the text. */
export type SeenUse = Omit<Use, "createdBy" | "sectionId">;
export type Uses = {
  uses: SeenUse[];
  /** Articles that show it and that the viewer may not open. */
  hiddenUses: number;
  /** It stands at the head of every readers' page. */
  isLogo: boolean;
};

/** Where things are used, by their ids; those that nothing uses are missing. */
export async function usesSeen(viewer: Viewer, ids: readonly string[]): Promise<Map<string, Uses>> {
  if (ids.length === 0) return new Map();
  const [all, [settings]] = await Promise.all([usesOfAll(db(), ids), db().select({ logoId: site.logoId }).from(site)]);
  return new Map(
    ids.flatMap((id): [string, Uses][] => {
      const [each, isLogo] = [all.get(id) ?? [], settings?.logoId === id];
      const uses = each.filter((use) => seesUse(viewer, use)).map(seenUse);
      return each.length > 0 || isLogo ? [[id, { uses, hiddenUses: each.length - uses.length, isLogo }]] : [];
    }),
  );
}

export const NO_USES: Uses = { uses: [], hiddenUses: 0, isLogo: false };

function seenUse({ createdBy: _, sectionId: __, ...use }: Use): SeenUse {
  return use;
}
