import { and, eq, exists, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { notices, noticeWishes } from "#db/schema/notices.ts";
import { people } from "#db/schema/people.ts";
import { keptFrom, mailedUpTo } from "./lifecycle.ts";

/** Of how many people notices are mailed at one go. */
const AT_ONE_GO = 500;

/** Those who have notices that it is time to mail, or to find that they need not be. */
export async function peopleToMail(on: Database, now: Date, timeZone: string): Promise<string[]> {
  const { soon, daily } = mailedUpTo(now, timeZone);
  const rows = await on
    .selectDistinct({ id: notices.personId })
    .from(notices)
    .leftJoin(noticeWishes, eq(noticeWishes.personId, notices.personId))
    .where(
      and(
        isNull(notices.mailedAt),
        lte(notices.at, new Date(Math.max(soon.getTime(), daily.getTime()))),
        or(
          isNull(noticeWishes.mail),
          eq(noticeWishes.mail, "soon"),
          eq(noticeWishes.mail, "never"),
          lte(notices.at, daily),
        ),
      ),
    )
    .limit(AT_ONE_GO);
  return rows.map(({ id }) => id);
}

/** The unmailed notices of somebody up to a moment. */
export function unmailed(personId: string, upTo: Date): SQL {
  return and(eq(notices.personId, personId), isNull(notices.mailedAt), lte(notices.at, upTo)) as SQL;
}

/** Those who have notices that are kept no longer: asked person by person, since the index of notices begins with them. */
export async function peopleToSweep(on: Database, now: Date): Promise<string[]> {
  const some = on
    .select({ one: sql`1` })
    .from(notices)
    .where(and(eq(notices.personId, people.id), outlived(now)));
  const rows = await on.select({ id: people.id }).from(people).where(exists(some));
  return rows.map(({ id }) => id);
}

/** Notices that are kept no longer. */
export function outlived(now: Date): SQL {
  const { read, all } = keptFrom(now);
  return and(lt(notices.at, read), or(isNotNull(notices.readAt), lt(notices.at, all))) as SQL;
}
