import { eq } from "drizzle-orm";
import { authors } from "#db/schema/authors.ts";
import { refuseUsed } from "#lib/kernel/catalogue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { authorTag, latestTag, pathTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { loadAuthor } from "../rows.ts";
import { AuthorInput } from "../schema.ts";

export const deleteAuthor = defineCommand({
  name: "author.delete",
  input: AuthorInput,
  load: loadAuthor,
  can: canArrange,
  async run({ tx, target }) {
    await refuseUsed(tx, "author", target);
    await tx.delete(authors).where(eq(authors.id, target.id));
  },
  event: ({ target }) => ({
    target: { type: "author", id: target.id },
    before: { name: target.name, slug: target.slug },
  }),
  tags: ({ target }) => [latestTag, authorTag(target.id), pathTag(`authors/${target.slug}`)],
});
