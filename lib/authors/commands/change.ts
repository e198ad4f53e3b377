import { eq } from "drizzle-orm";
import { authors } from "#db/schema/authors.ts";
import { refuseTakenSlug } from "#lib/kernel/catalogue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { noteName } from "#lib/search/rows.ts";
import { authorTag, latestTag, pathTag } from "#lib/tags.ts";
import { canChange } from "../policy.ts";
import { loadAuthor } from "../rows.ts";
import { ChangeAuthorInput } from "../schema.ts";

export const changeAuthor = defineCommand({
  name: "author.change",
  input: ChangeAuthorInput,
  load: loadAuthor,
  can: canChange,
  async run({ tx, input }) {
    const { id, ...fields } = input;
    await refuseTakenSlug(tx, authors, input.slug, id);
    await tx.update(authors).set(fields).where(eq(authors.id, id));
    await noteName(tx, "author", id, fields.name);
  },
  event: ({ input, target }) => {
    const { id, ...after } = input;
    return { target: { type: "author", id }, before: { name: target.name, slug: target.slug }, after };
  },
  tags: ({ input, target }) => [
    latestTag,
    authorTag(target.id),
    pathTag(`authors/${target.slug}`),
    pathTag(`authors/${input.slug}`),
  ],
});
