import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { canSee } from "./policy.ts";

/** An article that shows a picture or offers a file: in its draft, in what readers see, or both. */
export type Use = {
  articleId: string;
  title: string;
  live: boolean;
  draft: boolean;
  lead: boolean;
  createdBy: string | null;
  assigneeId: string | null;
  sectionId: string | null;
};

/** Every article that shows it, whoever may see the article; what leaves the house is narrowed by the caller. */
export async function usesOf(on: Database, id: string): Promise<Use[]> {
  return (await usesOfAll(on, [id])).get(id) ?? [];
}

/** The same of several, by their ids; those without a use are missing. */
export async function usesOfAll(on: Database, ids: readonly string[]): Promise<Map<string, Use[]>> {
  if (ids.length === 0) return new Map();
  const { scope, role, targetId } = references;
  const rows = await on
    .select({
      articleId: articles.id,
      title: articles.title,
      createdBy: articles.createdBy,
      assigneeId: articles.assigneeId,
      sectionId: articles.sectionId,
      ...{ scope, role, targetId },
    })
    .from(references)
    .innerJoin(articles, eq(articles.id, references.articleId))
    .where(and(inArray(references.targetType, ["media", "file"]), inArray(targetId, [...ids])))
    .orderBy(asc(articles.title), asc(articles.id));
  const all = new Map<string, Map<string, Use>>();
  for (const { scope, role, targetId, ...row } of rows) {
    const uses = all.get(targetId) ?? new Map<string, Use>();
    const use = uses.get(row.articleId) ?? { ...row, live: false, draft: false, lead: false };
    uses.set(row.articleId, { ...use, [scope]: true, lead: use.lead || role === "lead" });
    all.set(targetId, uses);
  }
  return new Map([...all].map(([id, uses]) => [id, [...uses.values()]]));
}

/** The refusal to delete what articles still use; `what` is its name within the sentence. Names those that the actor may see. */
export function inUse(what: "picture" | "file", uses: Use[], actor: Actor): AppError {
  const seen = uses
    .filter((use) => canSee(actor, use))
    .map(({ createdBy: _, assigneeId: __, sectionId: ___, ...use }) => use);
  const hiddenUses = uses.length - seen.length;
  const shown = placesOf(seen.map(({ title }) => `“${title || "Untitled"}”`));
  const hidden = hiddenUses > 0 && `${placesOf(Array(hiddenUses).fill("an article"))} that you may not see`;
  const where = [shown, hidden].filter(Boolean).join(" and ");
  return new AppError("conflict", `This ${what} is used in ${where}. Take it out there first.`, {
    details: { uses: seen, hiddenUses },
  });
}

function placesOf(names: string[]): string {
  return names.length > 1 ? `${names.length} articles` : (names[0] ?? "");
}
