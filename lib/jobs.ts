import { store } from "#db/client.ts";
import { forgetOldActivity } from "#lib/activity/job.ts";
import { sweepApi } from "#lib/api/commands/sweep.ts";
import { emptyOldTrash } from "#lib/articles/trash-job.ts";
import { FRONTS_EVERY_MS, runDueFronts } from "#lib/front/job.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { repeat } from "#lib/kernel/jobs.ts";
import { sweepMails } from "#lib/mail/commands/sweep.ts";
import { EVERY_MS as MAIL_EVERY_MS, sendDueMails } from "#lib/mail/job.ts";
import { indexLibrary, tidyLibrary } from "#lib/media/jobs.ts";
import { mailAllNotices, EVERY_MS as NOTICES_EVERY_MS, sweepOldNotices } from "#lib/notices/job.ts";
import { sweepDoor } from "#lib/people/commands/sweep.ts";
import { EVERY_MS as PLAN_EVERY_MS, tellWhatIsDue } from "#lib/plan/job.ts";
import type { Counter } from "#lib/readership/counter.ts";
import { keepCounting, rollOn } from "#lib/readership/job.ts";
import { FLUSH_MS, ROLL_MS } from "#lib/readership/limits.ts";
import { EVERY_MS as COUNTS_EVERY_MS, writeCounts } from "#lib/redirects/job.ts";
import { thinAll } from "#lib/revisions/job.ts";
import { runDue, EVERY_MS as SCHEDULE_EVERY_MS } from "#lib/schedule/job.ts";
import { indexPublished } from "#lib/search/jobs.ts";
import { EVERY_MS as TELL_EVERY_MS, tellNews } from "#lib/sharing/telling/job.ts";
import { sweepTokens } from "#lib/tokens/commands/sweep.ts";

type Work = (now: Date) => Promise<unknown>;
type Sweep = (input: Record<string, never>, context: Context) => Promise<unknown>;
type Job = [name: string, everyMs: number, work: Work];

const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;

/** All that the process does by itself. */
const JOBS: Job[] = [
  ["schedule.run", SCHEDULE_EVERY_MS, () => runDue()],
  ["front.run", FRONTS_EVERY_MS, (now) => runDueFronts(now)],
  ["mail.send", MAIL_EVERY_MS, () => sendDueMails()],
  ["notices.mail", NOTICES_EVERY_MS, mailAllNotices],
  ["plan.tell-due", PLAN_EVERY_MS, tellWhatIsDue],
  ["sharing.tell", TELL_EVERY_MS, (now) => tellNews(now)],
  ["redirect.count", COUNTS_EVERY_MS, writeCounts],
  ["readership.roll", ROLL_MS, rollOn],
  ["article.empty-trash", HOUR_MS, emptyOldTrash],
  sweep("api.sweep", HOUR_MS, sweepApi),
  sweep("door.sweep", DAY_MS, sweepDoor),
  sweep("token.sweep", DAY_MS, sweepTokens),
  sweep("mail.sweep", DAY_MS, sweepMails),
  ["notices.sweep", DAY_MS, sweepOldNotices],
  ["activity.forget", DAY_MS, forgetOldActivity],
  ["revision.thin", DAY_MS, thinAll],
  ["media.index-words", DAY_MS, indexLibrary],
  ["media.tidy", DAY_MS, tidyLibrary],
  ["search.index-texts", DAY_MS, indexPublished],
  ["store.look-around", DAY_MS, () => store().lookAround()],
];

/** Begins all of them. Answers what stops them, and waits for the turns that are under way. */
export function startJobs(views: Counter): () => Promise<void> {
  const counting: Job = ["readership.count", FLUSH_MS, (now) => keepCounting(views, now)];
  const stops = [...JOBS, counting].map((job) => repeat(...job));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function sweep(name: string, everyMs: number, command: Sweep): Job {
  return [name, everyMs, (now) => command({}, { actor: { type: "system", job: name }, now, via: "job" })];
}
