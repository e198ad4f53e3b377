import { and, eq } from "drizzle-orm";
import { leases } from "#db/schema/articles.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canSee } from "../policy.ts";
import { loadArticle } from "../rows.ts";
import { ReleaseLeaseInput } from "../schema.ts";

/** Lets others write: the tab was closed. What it does not hold it cannot let go. */
export const releaseLease = defineCommand({
  name: "article.release-lease",
  input: ReleaseLeaseInput,
  load: loadArticle,
  can: (actor, { article }) => actor.type === "person" && canSee(actor, article),
  async run({ tx, input, context: { actor } }) {
    const personId = actor.type === "person" ? actor.id : "";
    const held = and(eq(leases.articleId, input.id), eq(leases.personId, personId), eq(leases.tab, input.tab));
    await tx.delete(leases).where(held);
  },
  // No record, as with taking it.
  event: () => null,
  tags: () => [],
});
