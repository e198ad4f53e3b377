import { count } from "drizzle-orm";
import { newId } from "#db/id.ts";
import { previewLinks } from "#db/schema/articles.ts";
import { canEdit } from "#lib/articles/policy.ts";
import { loadArticle } from "#lib/articles/rows.ts";
import { hashSecret, newSecret } from "#lib/auth/secrets.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { MAX_WORKING } from "../limits.ts";
import { workingLinks } from "../rows.ts";
import { CreatePreviewInput } from "../schema.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
const TOO_MANY = `${MAX_WORKING} links to this article work already. Take one back first.`;

/** Makes a link that shows the saved draft to somebody without an account. Its secret is told this once. */
export const createPreview = defineCommand({
  name: "preview.create",
  input: CreatePreviewInput,
  load: loadArticle,
  can: (actor, { article }) => canEdit(actor, article),
  async run({ tx, input, context }) {
    const [working] = await tx.select({ links: count() }).from(previewLinks).where(workingLinks(input.id, context.now));
    if (working && working.links >= MAX_WORKING) throw new AppError("conflict", TOO_MANY);
    const secret = newSecret();
    const id = newId();
    const expiresAt = new Date(context.now.getTime() + input.days * DAY_MS);
    await tx.insert(previewLinks).values({
      ...{ id, articleId: input.id, secretHash: hashSecret(secret), note: input.note, expiresAt },
      ...{ createdAt: context.now, createdBy: context.actor.type === "person" ? context.actor.id : null },
    });
    return { id, secret, expiresAt };
  },
  event: ({ input, result }) => ({
    target: { type: "article", id: input.id },
    after: { preview: result.id, note: input.note, until: result.expiresAt },
  }),
  tags: () => [],
});
