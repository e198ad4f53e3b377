import { site } from "#db/schema/site.ts";
import { emptyDocument } from "#lib/content/gate.ts";
import { slugify } from "#lib/content/slug.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { beginArticle } from "../begin.ts";
import { canCreate } from "../policy.ts";
import { CreateInput } from "../schema.ts";
import { ownByline } from "./own-byline.ts";

/** Begins an article: an empty working draft, signed with the name of whoever began it. */
export const createArticle = defineCommand({
  name: "article.create",
  input: CreateInput,
  load: async (tx) => (await tx.select({ language: site.language }).from(site))[0],
  can: canCreate,
  async run({ tx, input: { title, sectionId }, target, context }) {
    const bylines = await ownByline(tx, context.actor);
    const text = { title, slug: title ? slugify(title) : "", body: emptyDocument() };
    return beginArticle(
      tx,
      { form: "article", language: target?.language ?? "en", ...text, sectionId, bylines },
      context,
    );
  },
  event: ({ input, result }) => ({ target: { type: "article", id: result.id }, after: { title: input.title } }),
  tags: () => [],
});
