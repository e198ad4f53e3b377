import type { Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { type Article, articles, drafts } from "#db/schema/articles.ts";
import type { ArticleForm } from "#db/vocabulary.ts";
import type { AcceptedDocument } from "#lib/content/gate.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { isPlanting } from "#lib/sample/policy.ts";
import { type Content, contentColumns } from "./content.ts";
import { indexForSearch, replaceReferences } from "./rows.ts";

type Beginning = {
  form: ArticleForm;
  language: string;
  title: string;
  slug: string;
  body: AcceptedDocument;
  sectionId?: string | null;
  bylines?: string[];
  plan?:
    | Partial<
        Pick<Article, "workingTitle" | "brief" | "priority" | "assigneeId" | "dueAt" | "plannedAt" | "embargoUntil">
      >
    | undefined;
};

/** Writes the rows of an article that begins, whatever command begins it. */
export async function beginArticle(tx: Transaction, beginning: Beginning, context: Context) {
  const { form, sectionId = null, bylines = [], plan, ...text } = beginning;
  const content = contentColumns({
    ...text,
    kind: form === "page" ? "explainer" : "analysis",
    kicker: "",
    standfirst: "",
    sectionId,
    bylines,
    topics: [],
    lead: null,
    seo: { title: "", description: "" },
  });
  return insertArticle(tx, { form, content, plan }, context);
}

/** The same of a text that is there already. */
export async function insertArticle(
  tx: Transaction,
  { form, content, plan }: Pick<Beginning, "form" | "plan"> & { content: Content },
  { actor, now }: Context,
) {
  const id = newId();
  const { sectionId } = content;
  const by = actor.type === "person" ? actor.id : null;
  const made = { createdBy: by, createdAt: now, changedBy: by, changedAt: now, sample: isPlanting(actor) };
  const title = content.title || plan?.workingTitle || "";
  await tx.insert(articles).values({ id, form, state: "draft", ...made, ...plan, title, sectionId });
  await tx.insert(drafts).values({ articleId: id, version: 1, ...content, savedBy: by, savedAt: now });
  await replaceReferences(tx, id, "draft", content, now);
  await indexForSearch(tx, { id, workingTitle: "", brief: "", ...plan }, content);
  return { id, version: 1 };
}
