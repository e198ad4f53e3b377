import { eq } from "drizzle-orm";
import { sections } from "#db/schema/sections.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { leaveMenus } from "#lib/settings/leave-menus.ts";
import { latestTag, pathTag, sectionsTag, sectionTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { contentsOf, leaveHistory, loadSection } from "../rows.ts";
import { SectionInput } from "../schema.ts";

/** Deletes an empty section. One that holds sections or articles, drafts and former editions too, is refused. */
export const deleteSection = defineCommand({
  name: "section.delete",
  input: SectionInput,
  load: loadSection,
  can: canArrange,
  async run({ tx, target: { section } }) {
    const { children, articles } = await contentsOf(tx, section.id);
    if (children + articles > 0) {
      throw new AppError(
        "conflict",
        `“${section.name}” still holds ${articles} articles and ${children} sections. Move them first.`,
      );
    }
    await leaveHistory(tx, section.id);
    await tx.delete(sections).where(eq(sections.id, section.id));
    return leaveMenus(tx, { kind: "section", ids: [section.id] });
  },
  event: ({ target: { section }, result }) => ({
    target: { type: "section", id: section.id },
    before: { name: section.name, path: section.path, ...result.record },
  }),
  tags: ({ target: { section }, result }) => [
    ...[sectionsTag, sectionTag(section.id), latestTag, pathTag(section.path)],
    ...result.tags,
  ],
});
