import type { Transaction } from "#db/client.ts";
import { isBlank } from "#lib/articles/content.ts";
import { canEdit } from "#lib/articles/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { activeViewer, approversOf } from "../people.ts";
import { canSubmit } from "../policy.ts";
import { addReview, loadReview, moveTo, type Reviewed, refuseMoved } from "../rows.ts";
import { SubmitInput } from "../schema.ts";
import type { Step } from "../stages.ts";
import { tellAsked } from "../telling.ts";

/**
 * Passes a story on from a stage that asks for no approval. The text as it stands is kept among its versions. Who is asked
 * is told; the story stays whose it was.
 */
export const submitArticle = defineCommand({
  name: "article.submit",
  input: SubmitInput,
  load: loadReview,
  can: (actor, { article }) => canSubmit(actor, article),
  async run({ tx, input, target, context }) {
    refuseMoved(target, input);
    const { here, next } = target.standing;
    if (here.approval !== "nobody")
      throw new AppError("conflict", `This story waits for an approval in “${here.name}”. It is submitted already.`);
    if (next === null) throw new AppError("conflict", `“${here.name}” is the last stage: there is nothing after it.`);
    if (target.article.state === "live")
      throw new AppError("conflict", "Readers see exactly this text already. There is nothing to submit.");
    if (isBlank(target.draft)) throw new AppError("conflict", "There is nothing to submit yet: the page is empty.");
    if (input.to) await refuseWrongPerson(tx, target, next, input.to);
    const act = { act: "submitted" as const, note: input.note, to: next, toPersonId: input.to };
    const review = await addReview(tx, target, act, context);
    await moveTo(tx, target, next.id, context);
    await tellAsked(tx, target, next, review);
    return { from: here.name, stage: next.name, stageId: next.id };
  },
  event: ({ input, target: { article, draft }, result }) => ({
    target: { type: "article", id: article.id },
    before: { stage: result.from },
    after: {
      ...{ stage: result.stage, version: draft.version },
      ...(input.to && { to: input.to }),
      ...(input.note && { note: input.note }),
    },
  }),
  tags: () => [],
});

async function refuseWrongPerson(tx: Transaction, target: Reviewed, stage: Step, id: string): Promise<void> {
  const person = await activeViewer(tx, id);
  if (!person) throw invalid("to", "This person is not here any more. Choose somebody else.");
  // Whoever submits has a hand in the text by that.
  const fits =
    stage.approval === "nobody"
      ? canEdit(person, target.article)
      : approversOf([person], stage, target).some((each) => each.id === id);
  if (!fits) throw invalid("to", `${person.name} may not approve this story in “${stage.name}”. Choose somebody else.`);
}
