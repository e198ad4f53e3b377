import { defineCommand } from "#lib/kernel/command.ts";
import { endLease } from "../leases.ts";
import { canSee } from "../policy.ts";
import { loadArticle } from "../rows.ts";
import { ReleaseLeaseInput } from "../schema.ts";

/** Lets others write: the tab was closed. */
export const releaseLease = defineCommand({
  name: "article.release-lease",
  input: ReleaseLeaseInput,
  load: loadArticle,
  can: (actor, { article }) => actor.type === "person" && canSee(actor, article),
  async run({ tx, input, context: { actor } }) {
    if (actor.type === "person") await endLease(tx, input.id, { personId: actor.id, tab: input.tab });
  },
  // No record, as with taking it.
  event: () => null,
  tags: () => [],
});
