import { newId } from "#db/id.ts";
import { articles, drafts } from "#db/schema/articles.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { contentColumns, contentOf } from "../content.ts";
import { LIMITS } from "../limits.ts";
import { canDuplicate } from "../policy.ts";
import { indexForSearch, loadArticle, replaceReferences } from "../rows.ts";
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
  async run({ tx, target: { article, draft }, context: { actor, now } }) {
    const id = newId();
    const { contentHash: _, bodyVersion: __, body, ...facts } = contentOf(draft);
    const content = contentColumns({ ...facts, slug: "", body: acceptDocument(JSON.stringify(body)) });
    const name = content.title || article.workingTitle;
    const workingTitle = name ? `Copy of ${name}`.slice(0, LIMITS.title) : "";
    const by = actor.type === "person" ? actor.id : null;
    const made = { createdBy: by, createdAt: now, changedBy: by, changedAt: now };
    const { form } = article;
    const { sectionId } = content;
    const title = content.title || workingTitle;
    await tx.insert(articles).values({ id, form, state: "draft", ...made, title, workingTitle, sectionId });
    await tx.insert(drafts).values({ articleId: id, version: 1, ...content, savedBy: by, savedAt: now });
    await replaceReferences(tx, id, "draft", content, now);
    await indexForSearch(tx, id, content);
    return { id, version: 1 };
  },
  event: ({ input, result }) => ({ target: { type: "article", id: result.id }, after: { copyOf: input.id } }),
  tags: () => [],
});
