import { newId } from "#db/id.ts";
import { articles, drafts } from "#db/schema/articles.ts";
import { site } from "#db/schema/site.ts";
import { emptyDocument } from "#lib/content/gate.ts";
import { slugify } from "#lib/content/slug.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { refuseUnassignable, tellAssigned } from "#lib/plan/assignee.ts";
import { canBegin } from "#lib/plan/policy.ts";
import { isPlanting } from "#lib/sample/policy.ts";
import { contentColumns } from "../content.ts";
import { indexForSearch, lineOf, replaceReferences } from "../rows.ts";
import { CreateInput } from "../schema.ts";
import { ownByline } from "./own-byline.ts";

/**
 * Begins an article: an empty working draft, signed with the name of whoever began it. What it shall be may be said at once,
 * and who shall write it.
 */
export const createArticle = defineCommand({
  name: "article.create",
  input: CreateInput,
  load: async (tx) => (await tx.select({ language: site.language }).from(site))[0],
  can: (actor, _site, { sectionId, assigneeId, dueAt }) =>
    canBegin(actor, { sectionId, assigns: assigneeId !== null || dueAt !== null }),
  async run({ tx, input, target, context }) {
    const id = newId();
    if (input.sectionId && (await lineOf(tx, input.sectionId)).length === 0)
      throw invalid("sectionId", "This section is gone. Choose another.");
    if (input.assigneeId) await refuseUnassignable(tx, input.assigneeId);
    const content = contentColumns({
      kind: "analysis",
      language: target?.language ?? "en",
      kicker: "",
      title: input.title,
      standfirst: "",
      slug: input.title ? slugify(input.title) : "",
      sectionId: input.sectionId,
      bylines: await ownByline(tx, context.actor),
      topics: [],
      lead: null,
      seo: { title: "", description: "" },
      body: emptyDocument(),
    });
    const by = context.actor.type === "person" ? context.actor.id : null;
    const made = { createdBy: by, createdAt: context.now, changedBy: by, changedAt: context.now };
    const sample = isPlanting(context.actor);
    const { workingTitle, brief, priority, assigneeId, dueAt, plannedAt, sectionId } = input;
    const plan = { workingTitle, brief, priority, assigneeId, dueAt, plannedAt };
    const title = content.title || workingTitle;
    await tx.insert(articles).values({ id, state: "draft", ...made, ...plan, title, sectionId, sample });
    await tx.insert(drafts).values({ articleId: id, version: 1, ...content, savedBy: by, savedAt: context.now });
    await replaceReferences(tx, id, "draft", content, context.now);
    await indexForSearch(tx, { id, ...plan }, content);
    if (assigneeId) await tellAssigned(tx, { articleId: id, assigneeId, dueAt }, context);
    return { id, version: 1 };
  },
  event: ({ input, result }) => ({ target: { type: "article", id: result.id }, after: born(input) }),
  tags: () => [],
});

function born({ title, workingTitle, assigneeId, dueAt, plannedAt }: ReturnType<typeof CreateInput.parse>) {
  return {
    title: title || workingTitle,
    ...(assigneeId && { assigneeId }),
    ...(dueAt && { dueAt: dueAt.toISOString() }),
    ...(plannedAt && { plannedAt: plannedAt.toISOString() }),
  };
}
