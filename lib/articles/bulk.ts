import type { Context } from "#lib/kernel/actor.ts";
import { type Problem, problemOf } from "#lib/kernel/errors.ts";
import { refuseStale } from "#lib/kernel/fresh.ts";
import { log } from "#lib/kernel/log.ts";
import { assignArticle } from "#lib/plan/commands/assign.ts";
import type { BulkInput } from "./bulk-schema.ts";
import { addTopic } from "./commands/add-topic.ts";
import { changeSection } from "./commands/change-section.ts";
import { purgeArticle } from "./commands/purge.ts";
import { restoreArticle } from "./commands/restore.ts";
import { trashArticle } from "./commands/trash.ts";
import { deskArticle } from "./desk.ts";
import { isLive } from "./lifecycle.ts";

/** What became of one of many: done, or refused and why. */
export type BulkResult = { id: string; ok: true } | { id: string; ok: false; problem: Problem };

/** The same to many, one after the other, each a change of its own: one that is refused holds nobody up. */
export async function inBulk(input: BulkInput, context: Context): Promise<BulkResult[]> {
  // Asked once for all, not a hundred times.
  if (input.act === "purge") refuseStale(context);
  const results: BulkResult[] = [];
  for (const id of new Set(input.ids)) {
    try {
      await actOn(id, input, context);
      results.push({ id, ok: true });
    } catch (error) {
      const problem = await plainly(id, input, context, problemOf(error));
      if (problem.code === "internal") log().error({ error, id }, "one of many could not be changed");
      results.push({ id, ok: false, problem });
    }
  }
  return results;
}

/** What nobody could do with an article as it stands is no question of a role. */
async function plainly(id: string, { act }: BulkInput, { actor }: Context, problem: Problem): Promise<Problem> {
  if (problem.code !== "forbidden" || actor.type !== "person") return problem;
  const found = await deskArticle(actor, id).catch(() => null);
  const inTrash = found?.state === "trashed";
  if (act === "trash" && found && isLive(found.state))
    return { code: "conflict", message: "Readers see it. Withdraw it first." };
  if (inTrash && act !== "restore" && act !== "purge") return { code: "conflict", message: "It lies in the trash." };
  if (found && !inTrash && (act === "restore" || act === "purge"))
    return { code: "conflict", message: "It is not in the trash any more." };
  return problem;
}

async function actOn(id: string, input: BulkInput, context: Context): Promise<unknown> {
  if (input.act === "section") return changeSection({ id, sectionId: input.sectionId }, context);
  if (input.act === "topic") return addTopic({ id, topicId: input.topicId }, context);
  if (input.act === "assign") return assignArticle({ id, assigneeId: input.assigneeId }, context);
  if (input.act === "due") return assignArticle({ id, due: input.due, zone: input.zone }, context);
  return { trash: trashArticle, restore: restoreArticle, purge: purgeArticle }[input.act]({ id }, context);
}
