import { eq } from "drizzle-orm";
import { sections } from "#db/schema/sections.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { sectionsTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { loadSection } from "../rows.ts";
import { MoveSectionInput } from "../schema.ts";
import { inOrder } from "../tree.ts";

/** Moves a section one place among its siblings. At the end of the line nothing happens. */
export const moveSection = defineCommand({
  name: "section.move",
  input: MoveSectionInput,
  load: loadSection,
  can: canArrange,
  async run({ tx, input, target: { section, all } }) {
    const siblings = inOrder(
      all.filter((each) => each.parentId === section.parentId),
      section.parentId,
    );
    const from = siblings.findIndex((each) => each.id === section.id);
    const to = input.direction === "up" ? from - 1 : from + 1;
    const [moved] = siblings.splice(from, 1);
    if (!moved || to < 0 || to > siblings.length) return { moved: false };
    siblings.splice(to, 0, moved);
    for (const [position, { id }] of siblings.entries())
      await tx.update(sections).set({ position }).where(eq(sections.id, id));
    return { moved: true };
  },
  event: ({ input, result }) =>
    result.moved ? { target: { type: "section", id: input.id }, after: { direction: input.direction } } : null,
  tags: () => [sectionsTag],
});
