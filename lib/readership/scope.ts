import { eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { articles } from "#db/schema/articles.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { seenNumbers } from "./policy.ts";

/** The row scope of the desk's reads, over `articles`. Agrees with seesNumbersOf in policy.ts. */
export function visibleTo(viewer: Viewer): SQL {
  const scope = seenNumbers(viewer);
  if (scope.all) return sql`1 = 1`;
  const { owner, sections } = scope;
  const own = owner === null ? [] : [eq(articles.createdBy, owner), eq(articles.assigneeId, owner)];
  const parts = sections.length === 0 ? own : [...own, inArray(articles.sectionId, [...sections])];
  return parts.length === 0 ? sql`1 = 0` : (or(...parts) as SQL);
}
