import { newId } from "#db/id.ts";
import { schedules } from "#db/schema/schedules.ts";
import { contentOf, readyToPublish, storedContent } from "#lib/articles/content.ts";
import { refuseEmbargoed, refuseUnusualFirst } from "#lib/articles/going-live.ts";
import { refuseUnknownRecords } from "#lib/articles/known-records.ts";
import { isLive } from "#lib/articles/lifecycle.ts";
import { allSections, type Loaded, loadArticle } from "#lib/articles/rows.ts";
import { claimAddress } from "#lib/articles/standing.ts";
import { refuseUsageEnded } from "#lib/articles/usage.ts";
import { refuseUngreen } from "#lib/checks/refuse.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { keepRevision } from "#lib/revisions/rows.ts";
import { canSchedule } from "../policy.ts";
import { OVER } from "../read-time.ts";
import { cancelOthers, noteNext } from "../rows.ts";
import { ScheduleInput } from "../schema.ts";

/**
 * Sets a time at which the text as it stands now comes out, or the article goes away. What is written afterwards changes
 * nothing of what will appear. What would not be published now is not scheduled either.
 */
export const scheduleArticle = defineCommand({
  name: "article.schedule",
  input: ScheduleInput,
  load: loadArticle,
  can: (actor, { article }, { act }) => canSchedule(actor, article, act),
  async run({ tx, input, target, context: { actor, now } }) {
    const { article, draft } = target;
    const { act, at, zone, despite, change, note } = input;
    if (at <= now) throw invalid("local", OVER);
    const by = actor.type === "person" ? actor.id : null;
    const id = newId();
    const row = { id, articleId: article.id, act, at, zone, despite, change, note, state: "waiting" as const };
    if (act === "publish") await refuseUnready(tx, target, input);
    else if (!isLive(article.state) && article.scheduledAct !== "publish")
      throw new AppError("conflict", "Readers do not see this article, so there is nothing to withdraw.");
    const revision = act === "publish" ? await keepText(tx, target, by, now) : null;
    await tx.insert(schedules).values({ ...row, revisionId: revision?.id ?? null, createdBy: by, createdAt: now });
    await cancelOthers(tx, row, now);
    await noteNext(tx, article.id);
    return { id, at, revision: revision?.number ?? null, version: draft.version };
  },
  event: ({ input, target: { article }, result }) => ({
    target: { type: "article", id: article.id },
    after: {
      act: input.act,
      at: input.at.toISOString(),
      zone: input.zone,
      revision: result.revision,
      ...toldOf(input),
    },
  }),
  tags: () => [],
});

/** Of what comes out as it comes without a choice there is nothing to say. */
function toldOf({ change, note }: Input) {
  return { ...(change !== "update" && { change }), ...(note && { note }) };
}

type Tx = Parameters<typeof loadArticle>[0];
type Input = ReturnType<typeof ScheduleInput.parse>;

async function refuseUnready(tx: Tx, { article, draft, live }: Loaded, input: Input): Promise<void> {
  if (input.version !== draft.version)
    throw new AppError(
      "conflict",
      "The draft changed while you were looking at it. Read it once more, then schedule.",
      {
        details: { version: draft.version },
      },
    );
  refuseEmbargoed(article, input.at);
  refuseUnusualFirst(article, input);
  if (live?.contentHash === draft.contentHash)
    throw new AppError("conflict", "Readers see exactly this text already. There is nothing to schedule.");
  await refuseUngreen(tx, article, contentOf(draft));
  const content = readyToPublish(contentOf(draft), article.form);
  const tree = await allSections(tx);
  await refuseUnknownRecords(tx, content, tree);
  await refuseUsageEnded(tx, content, input.despite, input.at);
  await claimAddress(tx, article, content, tree);
}

function keepText(tx: Tx, { article, draft }: Loaded, by: string | null, now: Date) {
  const facts = { articleId: article.id, label: null, draftVersion: draft.version };
  return keepRevision(tx, { ...facts, revisionKind: "submitted", createdBy: by, createdAt: now }, storedContent(draft));
}
