import { and, inArray, not, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { sections } from "#db/schema/sections.ts";
import { loadWays } from "#lib/review/rows.ts";

export type BoardStage = { id: string; name: string };

/** The stages of the site in their order, with those that sections have besides before the last of them; never none. */
export async function stagesForBoard(): Promise<BoardStage[]> {
  const { site, own } = await loadWays(db());
  const shown = site.map(({ id, name }) => ({ id, name }));
  return [...shown.slice(0, -1), ...(await ofSections(own)), ...shown.slice(-1)];
}

/** What stands in the first stage of a section is kept as if in the first of the site. */
async function ofSections(own: Awaited<ReturnType<typeof loadWays>>["own"]): Promise<BoardStage[]> {
  if (own.size === 0) return [];
  const named = await db()
    .select({ id: sections.id, name: sections.name })
    .from(sections)
    .where(inArray(sections.id, [...own.keys()]));
  return named.flatMap((section) =>
    (own.get(section.id) ?? []).slice(1).map(({ id, name }) => ({ id, name: `${name}, ${section.name}` })),
  );
}

/** A story without a stage, or with one that is not known here, stands in the first. Nothing stands in a stage that is not known. */
export function standsIn(id: string, all: readonly BoardStage[]): SQL {
  const at = all.findIndex((stage) => stage.id === id);
  if (at === -1) return sql`1 = 0`;
  return at > 0 ? isAt(id) : (and(...all.slice(1).map((stage) => not(isAt(stage.id)))) ?? sql`1 = 1`);
}

/** Not by the index of stages, which holds all that ever came through: what is in work is found by its state. */
function isAt(id: string): SQL {
  return sql`coalesce(${articles.stageId}, '') = ${id}`;
}
