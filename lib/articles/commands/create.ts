import { site } from "#db/schema/site.ts";
import { emptyDocument } from "#lib/content/gate.ts";
import { slugify } from "#lib/content/slug.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { refuseUnassignable, tellAssigned } from "#lib/plan/assignee.ts";
import { canBegin } from "#lib/plan/policy.ts";
import { beginArticle } from "../begin.ts";
import { lineOf } from "../rows.ts";
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
    const { title, sectionId, workingTitle, brief, priority, assigneeId, dueAt, plannedAt } = input;
    if (sectionId && (await lineOf(tx, sectionId)).length === 0)
      throw invalid("sectionId", "This section is gone. Choose another.");
    if (assigneeId) await refuseUnassignable(tx, assigneeId);
    const bylines = await ownByline(tx, context.actor);
    const text = { title, slug: title ? slugify(title) : "", body: emptyDocument() };
    const plan = { workingTitle, brief, priority, assigneeId, dueAt, plannedAt };
    const born = { form: "article" as const, language: target?.language ?? "en", ...text, sectionId, bylines };
    const begun = await beginArticle(tx, { ...born, plan }, context);
    if (assigneeId) await tellAssigned(tx, { articleId: begun.id, assigneeId, dueAt }, context);
    return begun;
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
