import { eq } from "drizzle-orm";
import { z } from "zod";
import { sections } from "#db/schema/sections.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";

/** A small command to prove the factory with: staff moves a section; -1 is a position that makes it fail. */
export const moveSection = defineCommand({
  name: "section.move",
  input: z.strictObject({ id: z.string(), position: z.int() }),
  async load(tx, { id }) {
    const [section] = await tx.select().from(sections).where(eq(sections.id, id));
    if (!section) throw notFound("section");
    return section;
  },
  can: (actor) => actor.type === "person" && actor.role === "admin",
  async run({ tx, input, target }) {
    await tx.update(sections).set({ position: input.position }).where(eq(sections.id, target.id));
    if (input.position < 0) throw new Error("after writing");
  },
  event: ({ input, target }) =>
    input.position === target.position
      ? null
      : {
          target: { type: "section", id: target.id },
          before: { position: target.position },
          after: { position: input.position },
        },
  tags: ({ target }) => [`section:${target.id}`],
});
