import { canPublish } from "#lib/articles/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { articleTag } from "#lib/tags.ts";
import { loadRevision } from "../rows.ts";
import { ReleaseInput } from "../schema.ts";
import { refuseUnpublished, setWithheld } from "../withholding.ts";

/** Lets readers open a version again that was withheld from them. */
export const releaseRevision = defineCommand({
  name: "revision.release",
  input: ReleaseInput,
  load: loadRevision,
  can: (actor, { article }) => canPublish(actor, article),
  async run({ tx, target: { revision } }) {
    refuseUnpublished(revision);
    const changed = revision.withheldAt !== null;
    if (changed) await setWithheld(tx, revision.id, null);
    return { changed };
  },
  event: ({ input, target: { revision }, result }) =>
    result.changed
      ? {
          target: { type: "article", id: input.id },
          before: { revision: revision.number, reason: revision.withheldReason },
        }
      : null,
  tags: ({ input }) => [articleTag(input.id)],
});
