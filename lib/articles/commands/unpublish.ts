import { eq } from "drizzle-orm";
import { articles } from "#db/schema/articles.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { contentOf } from "../content.ts";
import { canUnpublish } from "../policy.ts";
import { dropReferences, leaveRedirect, loadArticle, staleTags } from "../rows.ts";
import { ArticleInput } from "../schema.ts";

/** Takes an article away from readers. The draft, the revisions and the date of first publication stay. */
export const unpublishArticle = defineCommand({
  name: "article.unpublish",
  input: ArticleInput,
  load: loadArticle,
  can: (actor, { article }) => canUnpublish(actor, article),
  async run({ tx, target: { article, live }, context }) {
    // Remembered now, so that the address leads to the article again should it come back elsewhere.
    if (article.path) await leaveRedirect(tx, article.id, article.path, context.now);
    await tx
      .update(articles)
      .set({ state: "withdrawn", liveRevisionId: null, path: null })
      .where(eq(articles.id, article.id));
    await dropReferences(tx, article.id, "live");
    const tags = await staleTags(
      tx,
      article.id,
      [live && contentOf(live)],
      [article.path],
      article.publishedAt ?? context.now,
    );
    return { tags };
  },
  event: ({ target: { article, live } }) => ({
    target: { type: "article", id: article.id },
    before: { path: article.path, revision: live?.number },
  }),
  tags: ({ result }) => result.tags,
});
