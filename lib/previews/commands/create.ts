import { count } from "drizzle-orm";
import { newId } from "#db/id.ts";
import { previewLinks } from "#db/schema/articles.ts";
import { canEdit } from "#lib/articles/policy.ts";
import { hashSecret, newSecret } from "#lib/auth/secrets.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { mayNow } from "#lib/review/policy.ts";
import { loadReview, type Reviewed } from "#lib/review/rows.ts";
import { MAX_WORKING } from "../limits.ts";
import { workingLinks } from "../rows.ts";
import { CreatePreviewInput } from "../schema.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
const TOO_MANY = `${MAX_WORKING} links to this article work already. Take one back first.`;

/** Makes a link that shows the saved draft to somebody without an account. Its secret is told this once. */
export const createPreview = defineCommand({
  name: "preview.create",
  input: CreatePreviewInput,
  load: loadReview,
  can: (actor, { article }) => canEdit(actor, article),
  async run({ tx, input, target, context }) {
    const stageId = input.power === "approve" ? stageToApprove(context.actor, target, input.stageId) : null;
    const [working] = await tx.select({ links: count() }).from(previewLinks).where(workingLinks(input.id, context.now));
    if (working && working.links >= MAX_WORKING) throw new AppError("conflict", TOO_MANY);
    const secret = newSecret();
    const id = newId();
    const expiresAt = new Date(context.now.getTime() + input.days * DAY_MS);
    await tx.insert(previewLinks).values({
      ...{ id, articleId: input.id, secretHash: hashSecret(secret), note: input.note, expiresAt },
      ...{ power: input.power, stageId },
      ...{ createdAt: context.now, createdBy: context.actor.type === "person" ? context.actor.id : null },
    });
    return { id, secret, expiresAt };
  },
  event: ({ input, result }) => ({
    target: { type: "article", id: input.id },
    after: {
      ...{ preview: result.id, note: input.note, until: result.expiresAt },
      ...(input.power !== "see" && { power: input.power }),
    },
  }),
  tags: () => [],
});

/** A link lets nobody approve what its maker could not approve themselves. */
function stageToApprove(actor: Actor, { article, standing, writers }: Reviewed, stageId: string | null): string {
  if (stageId !== standing.here.id)
    throw invalid("power", `The story stands in “${standing.here.name}” now. Load the page again, then choose.`);
  if (!mayNow(actor, article, standing, writers).approve)
    throw invalid("power", `You may not approve this text in “${standing.here.name}”, so no link of yours can.`);
  return stageId;
}
