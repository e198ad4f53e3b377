import { newId } from "#db/id.ts";
import { authors } from "#db/schema/authors.ts";
import { refuseTakenSlug } from "#lib/kernel/catalogue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isPlanting } from "#lib/sample/policy.ts";
import { latestTag, pathTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { CreateAuthorInput } from "../schema.ts";

export const createAuthor = defineCommand({
  name: "author.create",
  input: CreateAuthorInput,
  load: async () => null,
  can: canArrange,
  async run({ tx, input, context }) {
    const id = newId();
    await refuseTakenSlug(tx, authors, input.slug, id);
    await tx.insert(authors).values({ id, ...input, sample: isPlanting(context.actor), createdAt: context.now });
    return { id };
  },
  event: ({ input, result }) => ({
    target: { type: "author", id: result.id },
    after: { name: input.name, slug: input.slug },
  }),
  tags: ({ input }) => [latestTag, pathTag(`authors/${input.slug}`)],
});
