import { defineCommand } from "#lib/kernel/command.ts";
import { cancelAll } from "#lib/schedule/rows.ts";
import { goAway } from "../going-away.ts";
import { canUnpublish } from "../policy.ts";
import { loadArticle } from "../rows.ts";
import { ArticleInput } from "../schema.ts";

/** Takes an article away from readers at once. What was scheduled of it is taken back: it must not come back by itself. */
export const unpublishArticle = defineCommand({
  name: "article.unpublish",
  input: ArticleInput,
  load: loadArticle,
  can: (actor, { article }) => canUnpublish(actor, article),
  async run({ tx, target, context: { now } }) {
    const tags = await goAway(tx, target, now);
    await cancelAll(tx, target.article.id, now);
    return { tags };
  },
  event: ({ target: { article, live } }) => ({
    target: { type: "article", id: article.id },
    before: { path: article.path, revision: live?.number },
  }),
  tags: ({ result }) => result.tags,
});
