import { notesWait } from "#lib/corrections/rows.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { cancelAll } from "#lib/schedule/rows.ts";
import { contentOf } from "../content.ts";
import { goLive, rendered } from "../going-live.ts";
import { canPublish } from "../policy.ts";
import { type Loaded, loadArticle } from "../rows.ts";
import { PublishInput } from "../schema.ts";

/**
 * Makes the working draft what readers see, all in one transaction (going-live.ts). The model of a command.
 */
export const publishArticle = defineCommand({
  name: "article.publish",
  input: PublishInput,
  load: loadArticle,
  can: (actor, { article }) => canPublish(actor, article),
  prepare: async ({ target }) => rendered(contentOf(target.draft)),
  async run({ tx, input, target, prepared, context }) {
    const { draft } = target;
    if (input.version !== draft.version) throw staleView(target);
    if (input.change === "minor" && (await notesWait(tx, input.id))) throw noteWaits();
    const by = context.actor.type === "person" ? context.actor.id : null;
    const going = { text: draft, draftVersion: draft.version, rendered: prepared, by, now: context.now };
    const { despite, change, note } = input;
    const gone = await goLive(tx, target, { ...going, despite, change, note });
    // An earlier text must not come out in its place later.
    if (!gone.unchanged) await cancelAll(tx, input.id, context.now, "publish");
    return gone;
  },
  event: ({ input, target: { article, live }, result }) =>
    result.unchanged
      ? null
      : {
          target: { type: "article", id: article.id },
          before: live && { path: article.path, revision: live.number },
          after: {
            path: result.path,
            revision: result.revision,
            ...(live && { change: input.change }),
            ...(input.note && { note: input.note }),
            ...(input.despite.length > 0 && { despite: input.despite }),
          },
        },
  tags: ({ result }) => result.tags,
});

function noteWaits(): AppError {
  const message = "A note waits to come out with the next publication, so this is no minor edit. Or take the note out.";
  return new AppError("conflict", message, { fields: { change: message } });
}

function staleView({ draft }: Loaded): AppError {
  return new AppError("conflict", "The draft changed while you were looking at it. Read it once more, then publish.", {
    details: { version: draft.version },
  });
}
