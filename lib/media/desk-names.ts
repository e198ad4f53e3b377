import { and, desc } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { narrowing } from "./library-filters.ts";
import { canSeeLibrary } from "./policy.ts";
import { LibraryInput, type NamesInput } from "./schema.ts";
import { sortName } from "./words.ts";

/** Rows that are looked through: the newest that have the words somewhere. */
const LOOKED_AT = 300;
const OFFERED = 8;

/** People or places that the library names already and that begin like this, most often used first; without words the newest. */
export async function usedNames(viewer: Viewer, { of, q }: NamesInput, now: Date): Promise<string[]> {
  if (!canSeeLibrary(viewer)) return [];
  const { conditions } = await narrowing(LibraryInput.parse({ q }), now);
  const rows = await db()
    .select({ names: media[of] })
    .from(media)
    .where(and(...conditions))
    .orderBy(desc(media.createdAt), desc(media.id))
    .limit(LOOKED_AT);
  const counts = new Map<string, number>();
  for (const { names } of rows) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const start = sortName(q.trim());
  return [...counts]
    .filter(([name]) => ` ${sortName(name)}`.includes(` ${start}`))
    .sort(([, one], [, other]) => other - one)
    .slice(0, OFFERED)
    .map(([name]) => name);
}
