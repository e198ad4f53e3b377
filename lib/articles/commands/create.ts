import { newId } from "#db/id.ts";
import { articles, drafts } from "#db/schema/articles.ts";
import { site } from "#db/schema/site.ts";
import { emptyDocument } from "#lib/content/gate.ts";
import { slugify } from "#lib/content/slug.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isPlanting } from "#lib/sample/policy.ts";
import { contentColumns } from "../content.ts";
import { canCreate } from "../policy.ts";
import { indexForSearch, replaceReferences } from "../rows.ts";
import { CreateInput } from "../schema.ts";
import { ownByline } from "./own-byline.ts";

/** Begins an article: an empty working draft, signed with the name of whoever began it. */
export const createArticle = defineCommand({
  name: "article.create",
  input: CreateInput,
  load: async (tx) => (await tx.select({ language: site.language }).from(site))[0],
  can: canCreate,
  async run({ tx, input, target, context }) {
    const id = newId();
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
    await tx
      .insert(articles)
      .values({ id, state: "draft", ...made, title: content.title, sectionId: content.sectionId, sample });
    await tx.insert(drafts).values({ articleId: id, version: 1, ...content, savedBy: by, savedAt: context.now });
    await replaceReferences(tx, id, "draft", content, context.now);
    await indexForSearch(tx, id, content);
    return { id, version: 1 };
  },
  event: ({ input, result }) => ({ target: { type: "article", id: result.id }, after: { title: input.title } }),
  tags: () => [],
});
