import { newId } from "#db/id.ts";
import { waivers } from "#db/schema/desk.ts";
import { contentOf } from "#lib/articles/content.ts";
import { loadArticle } from "#lib/articles/rows.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { canWaive } from "../policy.ts";
import { foundIn } from "../rows.ts";
import { WaiveInput } from "../schema.ts";

/** Lets something pass that a check found in the draft, and says why. It holds for exactly that and for nothing else. */
export const waiveFinding = defineCommand({
  name: "article.waive",
  input: WaiveInput,
  load: loadArticle,
  can: (actor, { article }, { check }) => canWaive(actor, article, check),
  async run({ tx, input, target: { article, draft }, context: { actor, now } }) {
    const { check, finding, reason } = input;
    const all = await foundIn(tx, article, contentOf(draft));
    const found = all.find((each) => each.check === check && each.finding === finding);
    if (!found)
      throw new AppError("conflict", "This is not to be found in the draft any more. There is nothing to let pass.");
    const said = { reason, byId: actor.type === "person" ? actor.id : null, at: now };
    await tx
      .insert(waivers)
      .values({ id: newId(), articleId: article.id, check, finding, ...said })
      .onConflictDoUpdate({ target: [waivers.articleId, waivers.check, waivers.finding], set: said });
    return { found: found.says };
  },
  event: ({ input, result }) => ({
    target: { type: "article", id: input.id },
    after: { check: input.check, finding: input.finding, found: result.found, reason: input.reason },
  }),
  tags: () => [],
});
