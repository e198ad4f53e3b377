import { and, eq, gt, lte, or, type SQL } from "drizzle-orm";
import { mails, WAITING } from "#db/schema/mail.ts";
import { dueOutside } from "./lifecycle.ts";

/** The rows that can be sent now, those included whose sender seems to have died. */
export function isDue(now: Date): SQL {
  const each = (["queued", "sending"] as const).map((state) => {
    const { after, until } = dueOutside(state, now);
    return and(eq(mails.state, state), or(lte(mails.dueAt, after), gt(mails.dueAt, until)));
  });
  return and(WAITING, or(...each)) as SQL;
}
