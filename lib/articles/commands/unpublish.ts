import { defineCommand } from "#lib/kernel/command.ts";
import { goAway } from "../going-away.ts";
import { canUnpublish } from "../policy.ts";
import { loadArticle } from "../rows.ts";
import { ArticleInput } from "../schema.ts";

/** Takes an article away from readers at once. */
export const unpublishArticle = defineCommand({
  name: "article.unpublish",
  input: ArticleInput,
  load: loadArticle,
  can: (actor, { article }) => canUnpublish(actor, article),
  run: async ({ tx, target, context }) => ({ tags: await goAway(tx, target, context.now) }),
  event: ({ target: { article, live } }) => ({
    target: { type: "article", id: article.id },
    before: { path: article.path, revision: live?.number },
  }),
  tags: ({ result }) => result.tags,
});
