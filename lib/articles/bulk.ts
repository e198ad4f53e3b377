import type { Context } from "#lib/kernel/actor.ts";
import type { Problem } from "#lib/kernel/errors.ts";
import { refuseStale } from "#lib/kernel/fresh.ts";
import { type OneOfMany, oneByOne } from "#lib/kernel/one-by-one.ts";
import { assignArticle } from "#lib/plan/commands/assign.ts";
import type { BulkInput } from "./bulk-schema.ts";
import { addTopic } from "./commands/add-topic.ts";
import { changeSection } from "./commands/change-section.ts";
import { purgeArticle } from "./commands/purge.ts";
import { restoreArticle } from "./commands/restore.ts";
import { trashArticle } from "./commands/trash.ts";
import { deskArticle } from "./desk.ts";
import { isLive } from "./lifecycle.ts";

export type BulkResult = OneOfMany;

export async function inBulk(input: BulkInput, context: Context): Promise<BulkResult[]> {
  // Asked once for all, not a hundred times.
  if (input.act === "purge") refuseStale(context);
  return oneByOne(
    input.ids,
    async (id) => {
      await actOn(id, input, context);
      return {};
    },
    (id, problem) => plainly(id, input, context, problem),
  );
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
