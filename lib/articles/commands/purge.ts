import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { canPurge } from "../policy.ts";
import { purge } from "../purging.ts";
import { loadArticle } from "../rows.ts";
import { ArticleInput } from "../schema.ts";

/** Removes an article for good that lies in the trash. */
export const purgeArticle = defineCommand({
  name: "article.purge",
  input: ArticleInput,
  load: loadArticle,
  can: (actor, { article }) => canPurge(actor, article),
  fresh: true,
  async run({ tx, input: { id } }) {
    const { removed, record, tags } = await purge(tx, [id]);
    // Another process was faster.
    if (removed.length === 0) throw notFound("article");
    return { id, record, tags };
  },
  event: ({ target: { article, draft }, result }) => ({
    target: { type: "article", id: article.id },
    before: {
      title: article.title || article.workingTitle,
      slug: draft.slug,
      publishedAt: article.publishedAt,
      ...result.record,
    },
  }),
  tags: ({ result }) => result.tags,
});
