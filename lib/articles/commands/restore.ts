import { defineCommand } from "#lib/kernel/command.ts";
import { stateOf } from "../lifecycle.ts";
import { canRestore } from "../policy.ts";
import { loadArticle, setState } from "../rows.ts";
import { ArticleInput } from "../schema.ts";

/** Takes an article back out of the trash, as it was. */
export const restoreArticle = defineCommand({
  name: "article.restore",
  input: ArticleInput,
  load: loadArticle,
  can: (actor, { article }) => canRestore(actor, article),
  async run({ tx, target: { article, draft }, context }) {
    const facts = {
      trashed: false,
      draftHash: draft.contentHash,
      liveHash: null,
      everPublished: article.publishedAt !== null,
    };
    const state = stateOf(facts);
    await setState(tx, article.id, state, context);
    return { state };
  },
  event: ({ target: { article }, result }) => ({ target: { type: "article", id: article.id }, after: result }),
  tags: () => [],
});
