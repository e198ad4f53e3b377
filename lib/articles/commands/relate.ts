import { z } from "zod";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { Id } from "#lib/kernel/text-input.ts";
import { articleTag } from "#lib/tags.ts";
import { refuseStale, refuseUnseen, relatedByHand, replaceRelated } from "../picks.ts";
import { canRelate } from "../policy.ts";
import { MOST_RELATED } from "../related-limits.ts";
import { loadArticle } from "../rows.ts";

const RelateInput = z.strictObject({
  id: Id,
  /** All of them, in the order in which readers see them. */
  related: z
    .array(Id)
    .max(MOST_RELATED, `At most ${MOST_RELATED} articles.`)
    .transform((ids) => [...new Set(ids)]),
  /** Those that they were made of. */
  seen: z.array(Id).max(MOST_RELATED),
});

/** Says which stories stand first at the end of an article. It changes no text, and a live page shows it at once. */
export const relateArticle = defineCommand({
  name: "article.relate",
  input: RelateInput,
  load: async (tx, { id }) => ({ ...(await loadArticle(tx, { id })), related: await relatedByHand(tx, id) }),
  can: (actor, { article }) => canRelate(actor, article),
  async run({ tx, input: { id, related, seen }, target, context: { actor, now } }) {
    const own = related.indexOf(id);
    if (own >= 0) throw invalid(`related.${own}`, "This is the article itself.");
    if (target.article.form === "page") throw invalid("related", "A standing page leads to no articles.");
    refuseStale({ ids: related, seen, known: target.related });
    await refuseUnseen(tx, actor, { ids: related, known: target.related, field: "related" });
    await replaceRelated(tx, id, related, now);
    return { related };
  },
  event: ({ input: { id, related }, target }) =>
    JSON.stringify(related) === JSON.stringify(target.related)
      ? null
      : { target: { type: "article", id }, before: { related: target.related }, after: { related } },
  tags: ({ input }) => [articleTag(input.id)],
});
