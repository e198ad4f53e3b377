import { together } from "#db/dialect/together.ts";
import { contentOf } from "#lib/articles/content.ts";
import { goAway } from "#lib/articles/going-away.ts";
import { goLive, rendered } from "#lib/articles/going-live.ts";
import { isLive } from "#lib/articles/lifecycle.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { canRunSchedule } from "../policy.ts";
import { loadSchedule, nextOf, noteNext, settleRow } from "../rows.ts";
import { ScheduledInput } from "../schema.ts";

/**
 * Does what was set for a time that has come. The row is settled in the transaction that publishes, so that of any number of
 * processes one does it, once, and a process that dies in between leaves it to be done. Throws AppError when it cannot be
 * done; `fail` writes that down.
 */
export const runSchedule = defineCommand({
  name: "article.run-schedule",
  input: ScheduledInput,
  load: loadSchedule,
  can: canRunSchedule,
  prepare: async ({ target: { text } }) => (text ? rendered(contentOf(text)) : null),
  async run({ tx, target, prepared, context: { now } }) {
    const { schedule, article, text } = target;
    const nothing = { done: false, waits: false, path: article.path, revision: null, tags: [] as string[] };
    if (schedule.state !== "waiting") return nothing;
    // The clock was set back since it was looked at.
    if (schedule.at > now) return { ...nothing, waits: true };
    if (article.state === "trashed") throw new AppError("conflict", "The article is in the trash.");
    if (schedule.act === "unpublish") {
      await settleRow(tx, schedule, "done", now);
      await noteNext(tx, article.id);
      const tags = isLive(article.state) ? await goAway(tx, target, now) : [];
      return { ...nothing, done: true, tags };
    }
    if (!text || !prepared) throw new AppError("conflict", "The text that was to appear is not there any more.");
    const { draftVersion, createdBy: by } = text;
    const { despite, change, note } = schedule;
    const going = { text, draftVersion, rendered: prepared, by, now, despite, change, note, checked: true };
    const [, gone] = await together(
      settleRow(tx, schedule, "done", now),
      goLive(tx, target, { ...going, along: nextOf(tx, article.id) }),
    );
    if (gone.unchanged) await noteNext(tx, article.id);
    return { ...nothing, done: true, path: gone.path, revision: gone.revision, tags: gone.tags };
  },
  event: ({ target: { article, schedule, live }, result }) =>
    result.done
      ? {
          target: { type: "article", id: article.id },
          before: live && { path: article.path, revision: live.number },
          after: { act: schedule.act, at: schedule.at.toISOString(), path: result.path, revision: result.revision },
        }
      : null,
  tags: ({ result }) => result.tags,
});
