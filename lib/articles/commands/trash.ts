import { defineCommand } from "#lib/kernel/command.ts";
import { cancelAll } from "#lib/schedule/rows.ts";
import { canTrash } from "../policy.ts";
import { loadArticle, setState } from "../rows.ts";
import { ArticleInput } from "../schema.ts";

/** Puts an article that no reader sees into the trash. What was scheduled of it is taken back. */
export const trashArticle = defineCommand({
  name: "article.trash",
  input: ArticleInput,
  load: loadArticle,
  can: (actor, { article }) => canTrash(actor, article),
  async run({ tx, target: { article }, context }) {
    await setState(tx, article.id, "trashed", context);
    await cancelAll(tx, article.id, context.now);
  },
  event: ({ target: { article } }) => ({
    target: { type: "article", id: article.id },
    before: { state: article.state },
  }),
  tags: () => [],
});
