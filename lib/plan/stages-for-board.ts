import { asc, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { stages } from "#db/schema/stages.ts";

export type BoardStage = { id: string; name: string };

/** What a site has that never set stages of its own. */
const DEFAULT_STAGES: BoardStage[] = [
  { id: "stage-writing", name: "Writing" },
  { id: "stage-editing", name: "Editing" },
  { id: "stage-facts", name: "Fact check" },
  { id: "stage-ready", name: "Ready" },
];

/** The stages of the site, in their order; never none. */
export async function stagesForBoard(): Promise<BoardStage[]> {
  const rows = await db()
    .select({ id: stages.id, name: stages.name })
    .from(stages)
    .where(isNull(stages.sectionId))
    .orderBy(asc(stages.position), asc(stages.id));
  return rows.length > 0 ? rows : DEFAULT_STAGES;
}

/** A story without a stage, or with one that is not known here, stands in the first. Nothing stands in a stage that is not known. */
export function standsIn(id: string, all: readonly BoardStage[]): SQL {
  const at = all.findIndex((stage) => stage.id === id);
  if (at === -1) return sql`1 = 0`;
  if (at > 0) return sql`${articles.stageId} = ${id}`;
  const elsewhere = all.slice(1).map((stage) => sql`${articles.stageId} = ${stage.id}`);
  return elsewhere.length === 0 ? sql`1 = 1` : (or(isNull(articles.stageId), not(or(...elsewhere) as SQL)) as SQL);
}
