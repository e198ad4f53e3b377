import { and, eq, lt, or, type SQL } from "drizzle-orm";
import { media } from "#db/schema/media.ts";

/** What was added before the last one of a page, as its cursor says. */
export function older(cursor: string | undefined): SQL | undefined {
  const [, at, id] = cursor?.match(/^(\d{1,15})\.([a-z0-9]{16})$/) ?? [];
  if (!at || !id) return undefined;
  const moment = new Date(Number(at));
  return or(lt(media.createdAt, moment), and(eq(media.createdAt, moment), lt(media.id, id)));
}
