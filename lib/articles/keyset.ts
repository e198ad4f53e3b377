import { and, gt, gte, lt, lte, or, type SQL } from "drizzle-orm";
import { references } from "#db/schema/references.ts";
import type { Cursor } from "./cursor.ts";

const { sortAt, articleId } = references;

// Each bound twice: the first finds the place in the index, the second parts articles of one moment.

/** Below a place in a list that is ordered newest first. */
export function olderThan({ at, id }: Cursor): SQL | undefined {
  return and(lte(sortAt, at), or(lt(sortAt, at), lt(articleId, id)));
}

/** Above it. */
export function newerThan({ at, id }: Cursor): SQL | undefined {
  return and(gte(sortAt, at), or(gt(sortAt, at), gt(articleId, id)));
}
