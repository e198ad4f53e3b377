import type { Section } from "#db/schema/sections.ts";
import type { Stage } from "#db/schema/stages.ts";

/** One step of the way of a story through the house. */
export type Step = Pick<Stage, "id" | "name" | "approval" | "approverId" | "fourEyes">;

/** The way that counts until a site has one of its own. */
export const DEFAULT_STAGES: readonly Step[] = [
  { id: "stage-writing", name: "Writing", approval: "nobody", approverId: null, fourEyes: false },
  { id: "stage-editing", name: "Editing", approval: "right", approverId: null, fourEyes: false },
  { id: "stage-facts", name: "Fact check", approval: "right", approverId: null, fourEyes: false },
  { id: "stage-ready", name: "Ready", approval: "nobody", approverId: null, fourEyes: false },
];

/** Every way of the house: `own` by section, `site` for all others. */
export type Ways = { site: readonly Step[]; own: ReadonlyMap<string, readonly Step[]> };

/** Of the rows in the order of their positions. */
export function waysOf(rows: readonly Stage[]): Ways {
  const own = new Map<string, Step[]>();
  const site: Step[] = [];
  for (const { sectionId, id, name, approval, approverId, fourEyes } of rows) {
    const way = sectionId === null ? site : (own.get(sectionId) ?? []);
    way.push({ id, name, approval, approverId, fourEyes });
    if (sectionId !== null) own.set(sectionId, way);
  }
  return { site: site.length > 0 ? site : DEFAULT_STAGES, own };
}

type Node = Pick<Section, "id" | "parentId">;

/** The way of a section: its own, or that of the nearest section above that has one, or the site's. */
export function wayOf(ways: Ways, sectionId: string | null, tree: readonly Node[]): readonly Step[] {
  const from = sectionWithWay(ways, sectionId, tree);
  return from === null ? ways.site : (ways.own.get(from) ?? ways.site);
}

/** The section whose way counts in a section; null where it is the site's. */
export function sectionWithWay(ways: Ways, sectionId: string | null, tree: readonly Node[]): string | null {
  const byId = new Map(tree.map((section) => [section.id, section]));
  const seen = new Set<string>();
  for (let at = sectionId; at && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
    if (ways.own.has(at)) return at;
    seen.add(at);
  }
  return null;
}
