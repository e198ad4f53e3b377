import { eq } from "drizzle-orm";
import { newId } from "#db/id.ts";
import { redirects } from "#db/schema/redirects.ts";
import { sections } from "#db/schema/sections.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { isPlanting } from "#lib/sample/policy.ts";
import { pathTag, sectionsTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { refuseTakenPath } from "../rows.ts";
import { CreateSectionInput } from "../schema.ts";
import { pathUnder } from "../tree.ts";

/** Adds a section at the end of its parent, or at the top. */
export const createSection = defineCommand({
  name: "section.create",
  input: CreateSectionInput,
  load: (tx) => tx.select().from(sections),
  can: canArrange,
  async run({ tx, input, target: all, context }) {
    const parent = input.parentId ? (all.find((section) => section.id === input.parentId) ?? null) : null;
    if (input.parentId && !parent) throw invalid("parentId", "This section no longer exists. Choose another.");
    const path = pathUnder(parent, input.slug);
    await refuseTakenPath(tx, path, null);
    await tx.delete(redirects).where(eq(redirects.path, path));
    const position = all.filter((section) => section.parentId === input.parentId).length;
    const section = {
      id: newId(),
      ...input,
      path,
      position,
      sample: isPlanting(context.actor),
      createdAt: context.now,
    };
    await tx.insert(sections).values(section);
    return { id: section.id, path };
  },
  event: ({ input, result }) => ({
    target: { type: "section", id: result.id },
    after: { name: input.name, path: result.path },
  }),
  tags: ({ result }) => [sectionsTag, pathTag(result.path)],
});
