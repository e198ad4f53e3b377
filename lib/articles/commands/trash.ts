import { defineCommand } from "#lib/kernel/command.ts";
import { canTrash } from "../policy.ts";
import { loadArticle, setState } from "../rows.ts";
import { ArticleInput } from "../schema.ts";

/** Puts an article that no reader sees into the trash. */
export const trashArticle = defineCommand({
  name: "article.trash",
  input: ArticleInput,
  load: loadArticle,
  can: (actor, { article }) => canTrash(actor, article),
  async run({ tx, target: { article }, context }) {
    await setState(tx, article.id, "trashed", context);
  },
  event: ({ target: { article } }) => ({
    target: { type: "article", id: article.id },
    before: { state: article.state },
  }),
  tags: () => [],
});
