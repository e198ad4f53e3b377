import { db } from "#db/client.ts";
import { sections } from "#db/schema/sections.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { inOrder } from "#lib/sections/tree.ts";
import { namesOf } from "./desk-acts.ts";
import { activeViewers } from "./people.ts";
import { canBeNamed, canSetStages } from "./policy.ts";
import { followsText, loadWays } from "./rows.ts";
import { type Step, sectionWithWay, wayOf } from "./stages.ts";

export type DeskStages = {
  /** The place whose way is shown: a section, or null for the site. */
  sectionId: string | null;
  sectionName: string | null;
  stages: Step[];
  /** Whether the place has a way of its own; always so for the site. */
  own: boolean;
  /** What counts where it has none, and whose that is; null for the site. */
  above: { name: string | null; stages: Step[] } | null;
  sections: { id: string; name: string; depth: number; own: boolean }[];
  /** Who may be named to approve here. One who is named and gone is among them, by name. */
  people: { id: string; name: string }[];
  approvalsFollowText: boolean;
};

/** The screen of the stages. Not found for those who may not set them, and for a section that is not there. */
export async function deskStages(viewer: Viewer, sectionId: string | null): Promise<DeskStages> {
  if (!canSetStages(viewer)) throw notFound("page");
  const tree = await db().select().from(sections);
  const section = tree.find(({ id }) => id === sectionId) ?? null;
  if (sectionId !== null && !section) throw notFound("section");
  const ways = await loadWays(db());
  const own = sectionId === null || ways.own.has(sectionId);
  const way = [...wayOf(ways, sectionId, tree)];
  const people = (await activeViewers(db())).filter((each) => canBeNamed(each, sectionId));
  const gone = way.flatMap(({ approverId }) => (people.some(({ id }) => id === approverId) ? [] : (approverId ?? [])));
  const names = await namesOf(gone);
  return {
    ...{ sectionId, own, sectionName: section?.name ?? null, stages: way },
    above: section && aboveOf(section.parentId),
    sections: inOrder(tree).map(({ id, name, depth }) => ({ id, name, depth, own: ways.own.has(id) })),
    people: [
      ...people.map(({ id, name }) => ({ id, name })),
      ...gone.map((id) => ({ id, name: `${names.get(id) ?? "Somebody"} (not here any more)` })),
    ],
    approvalsFollowText: await followsText(db()),
  };

  function aboveOf(parentId: string | null): { name: string | null; stages: Step[] } {
    const from = sectionWithWay(ways, parentId, tree);
    return {
      name: tree.find(({ id }) => id === from)?.name ?? null,
      stages: [...wayOf(ways, parentId, tree)],
    };
  }
}
