import { eq } from "drizzle-orm";
import { sections } from "#db/schema/sections.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { noteName } from "#lib/search/rows.ts";
import { latestTag, pathTag, sectionsTag, sectionTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { loadSection, moveBranch, refuseTakenPath, relistBranch } from "../rows.ts";
import { ChangeSectionInput } from "../schema.ts";
import { branch, pathUnder } from "../tree.ts";

/** Changes a section. A new slug or parent moves every address below it; the old ones redirect. */
export const changeSection = defineCommand({
  name: "section.change",
  input: ChangeSectionInput,
  load: loadSection,
  can: canArrange,
  async run({ tx, input, target: { section, all }, context }) {
    const below = branch(all, section.id);
    if (input.parentId && below.includes(input.parentId))
      throw invalid("parentId", "A section cannot stand below itself.");
    const parent = input.parentId ? (all.find((each) => each.id === input.parentId) ?? null) : null;
    if (input.parentId && !parent) throw invalid("parentId", "This section no longer exists. Choose another.");
    const path = pathUnder(parent, input.slug);
    const { id, ...fields } = input;
    let addresses: string[] = [];
    if (path !== section.path) {
      await refuseTakenPath(tx, path, id);
      addresses = await moveBranch(tx, all, section.path, path, context.now);
    }
    await tx.update(sections).set(fields).where(eq(sections.id, id));
    await noteName(tx, "section", id, fields.name);
    if (input.parentId !== section.parentId) await relistBranch(tx, await tx.select().from(sections), below);
    return { path, addresses };
  },
  event: ({ input, target: { section }, result }) => ({
    target: { type: "section", id: section.id },
    before: { name: section.name, path: section.path, description: section.description },
    after: { name: input.name, path: result.path, description: input.description },
  }),
  // Every page carries the tree in its breadcrumb and navigation.
  tags: ({ target, result }) => [
    sectionsTag,
    sectionTag(target.section.id),
    latestTag,
    ...result.addresses.map(pathTag),
  ],
});
