import { db } from "#db/client.ts";
import { site } from "#db/schema/site.ts";
import { log } from "#lib/kernel/log.ts";
import { mailNotices } from "./commands/mail.ts";
import { sweepNotices } from "./commands/sweep.ts";
import { peopleToMail, peopleToSweep } from "./due.ts";

/** How often it is looked whether somebody is to be mailed. */
export const EVERY_MS = 15_000;

/** Mails people what they were told and have not read. One that fails leaves the others their turn. */
export async function mailAllNotices(now: Date): Promise<number> {
  const [row] = await db().select({ timeZone: site.timeZone }).from(site).limit(1);
  let mailed = 0;
  for (const person of await peopleToMail(db(), now, row?.timeZone ?? "UTC")) {
    const context = { actor: { type: "system", job: "notices.mail" }, now, via: "job" } as const;
    const done = await mailNotices({ person }, context).catch((error: unknown) => {
      log().error({ error, person }, "notices could not be mailed");
      return { mailed: 0 };
    });
    if (done.mailed > 0) mailed += 1;
  }
  return mailed;
}

/** Removes what is kept no longer, of one person after the other, and answers how many notices went. */
export async function sweepOldNotices(now: Date): Promise<number> {
  let removed = 0;
  for (const person of await peopleToSweep(db(), now)) {
    const context = { actor: { type: "system", job: "notices.sweep" }, now, via: "job" } as const;
    removed += (await sweepNotices({ person }, context)).removed;
  }
  return removed;
}
