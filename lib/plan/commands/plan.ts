import { eq } from "drizzle-orm";
import { type Article, articles } from "#db/schema/articles.ts";
import { contentOf } from "#lib/articles/content.ts";
import { indexForSearch, loadArticle, touch } from "#lib/articles/rows.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { canPlan } from "../policy.ts";
import { PlanInput } from "../schema.ts";

/** Says what a story shall be, before its text and beside it. Readers see nothing of that. */
export const planArticle = defineCommand({
  name: "article.plan",
  input: PlanInput,
  load: loadArticle,
  can: (actor, { article }) => canPlan(actor, article),
  async run({ tx, input, target: { article, draft }, context }) {
    refuseOverwriting(article, input);
    const planned = { ...article, ...said(input) };
    const changed = FIELDS.filter((field) => isOther(article[field], planned[field]));
    if (changed.length === 0) return { changed, plan: told(planned) };
    const { workingTitle, brief, priority, plannedAt } = planned;
    await tx
      .update(articles)
      .set({ workingTitle, brief, priority, plannedAt, title: draft.title || workingTitle })
      .where(eq(articles.id, article.id));
    await touch(tx, article.id, context);
    if (changed.includes("workingTitle") || changed.includes("brief"))
      await indexForSearch(tx, planned, contentOf(draft));
    return { changed, plan: told(planned) };
  },
  event: ({ target: { article }, result: { changed, plan } }) =>
    changed.length === 0
      ? null
      : {
          target: { type: "article", id: article.id },
          before: only(told(article), changed),
          // The record stays for ever, so the words of a brief do not go into it.
          after: { ...only(plan, changed), ...(changed.includes("brief") && { brief: "rewritten" }) },
        },
  tags: () => [],
});

const FIELDS = ["workingTitle", "brief", "priority", "plannedAt"] as const;
type Field = (typeof FIELDS)[number];
type Input = ReturnType<typeof PlanInput.parse>;

function refuseOverwriting({ brief }: Article, input: Input): void {
  if (input.brief === undefined || input.briefWas === undefined || input.briefWas === brief) return;
  if (input.brief === brief) return;
  const message = "Somebody else changed the brief meanwhile. Copy your words, and load the page again to see theirs.";
  throw new AppError("conflict", message, { fields: { brief: message } });
}

function said(input: Input): Partial<Pick<Article, Field>> {
  return Object.fromEntries(FIELDS.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]])));
}

function isOther(a: Article[Field], b: Article[Field]): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() !== b.getTime() : a !== b;
}

function told({ workingTitle, priority, plannedAt }: Pick<Article, "workingTitle" | "priority" | "plannedAt">) {
  return { workingTitle, priority, plannedAt: plannedAt?.toISOString() ?? null };
}

function only(facts: ReturnType<typeof told>, fields: Field[]): object {
  return Object.fromEntries(Object.entries(facts).filter(([field]) => fields.includes(field as Field)));
}
