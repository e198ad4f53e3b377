import { eq } from "drizzle-orm";
import { articles } from "#db/schema/articles.ts";
import { canSee } from "#lib/articles/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { tell } from "#lib/notices/tell.ts";
import { activeViewer } from "../people.ts";
import { canHandOver } from "../policy.ts";
import { addReview, loadReview } from "../rows.ts";
import { HandOverInput } from "../schema.ts";

/** Gives a story to somebody, with a word about why. The stage stays. `stillYours`: whether the giver may see it afterwards. */
export const handOverArticle = defineCommand({
  name: "article.hand-over",
  input: HandOverInput,
  load: loadReview,
  can: (actor, { article }) => canHandOver(actor, article),
  async run({ tx, input: { to, note }, target, context }) {
    const { article, standing } = target;
    const person = await activeViewer(tx, to);
    if (!person) throw invalid("to", "This person is not here any more. Choose somebody else.");
    if (article.assigneeId === to) throw new AppError("conflict", `${person.name} has this story already.`);
    const given = { ...article, assigneeId: to };
    if (!canSee(person, given)) throw invalid("to", `${person.name} may not write stories. Choose somebody else.`);
    const act = { act: "handed-over" as const, note, to: standing.here, toPersonId: to };
    const review = await addReview(tx, target, act, context);
    await tx.update(articles).set({ assigneeId: to }).where(eq(articles.id, article.id));
    const words = note || standing.here.name;
    await tell(
      tx,
      { kind: "assigned", articleId: article.id, to: [to], by: { personId: review.byId }, words },
      review.at,
    );
    return { name: person.name, stillYours: canSee(context.actor, given) };
  },
  event: ({ input, target: { article } }) => ({
    target: { type: "article", id: article.id },
    before: { to: article.assigneeId },
    after: { to: input.to, ...(input.note && { note: input.note }) },
  }),
  tags: () => [],
});
