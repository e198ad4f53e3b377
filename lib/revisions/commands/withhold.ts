import { canPublish } from "#lib/articles/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { articleTag } from "#lib/tags.ts";
import { loadRevision } from "../rows.ts";
import { WithholdInput } from "../schema.ts";
import { refuseUnpublished, setWithheld } from "../withholding.ts";

/** Keeps readers from opening an earlier version. They are told that it is withheld, since when and why. */
export const withholdRevision = defineCommand({
  name: "revision.withhold",
  input: WithholdInput,
  load: loadRevision,
  can: (actor, { article }) => canPublish(actor, article),
  async run({ tx, input: { reason }, target: { revision, live }, context: { actor, now } }) {
    refuseUnpublished(revision);
    if (live?.id === revision.id)
      throw new AppError(
        "conflict",
        "This is what readers see now. Publish another text first, or withdraw the article.",
      );
    if (revision.withheldAt && revision.withheldReason === reason) return { changed: false };
    const by = actor.type === "person" ? actor.id : null;
    await setWithheld(tx, revision.id, { at: revision.withheldAt ?? now, by, reason });
    return { changed: true };
  },
  event: ({ input, target: { revision }, result }) =>
    result.changed
      ? { target: { type: "article", id: input.id }, after: { revision: revision.number, reason: input.reason } }
      : null,
  tags: ({ input }) => [articleTag(input.id)],
});
