import { and, eq, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { notices, noticeWishes } from "#db/schema/notices.ts";
import { mailedUpTo } from "./lifecycle.ts";

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
