import { acceptDocument } from "#lib/content/gate.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { insertArticle } from "../begin.ts";
import { contentColumns, contentOf } from "../content.ts";
import { LIMITS } from "../limits.ts";
import { canDuplicate } from "../policy.ts";
import { loadArticle } from "../rows.ts";
import { ArticleInput } from "../schema.ts";

/**
 * Begins a draft with the text and the facts of another. Nothing of what became of that one comes along: no address, no
 * publication, no plan, no embargo, no comments, no history. It is whoever made it who has it.
 */
export const duplicateArticle = defineCommand({
  name: "article.duplicate",
  input: ArticleInput,
  load: loadArticle,
  can: (actor, { article }) => canDuplicate(actor, article),
  async run({ tx, target: { article, draft }, context }) {
    const { contentHash: _, bodyVersion: __, body, ...facts } = contentOf(draft);
    const content = contentColumns({ ...facts, slug: "", body: acceptDocument(JSON.stringify(body)) });
    const name = content.title || article.workingTitle;
    const workingTitle = name ? `Copy of ${name}`.slice(0, LIMITS.title) : "";
    return insertArticle(tx, { form: article.form, content, plan: { workingTitle } }, context);
  },
  event: ({ input, result }) => ({ target: { type: "article", id: result.id }, after: { copyOf: input.id } }),
  tags: () => [],
});
