import { eq } from "drizzle-orm";
import { savedViews } from "#db/schema/desk.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canChange } from "../policy.ts";
import { loadView } from "../rows.ts";
import { RemoveViewInput } from "../schema.ts";

export const removeView = defineCommand({
  name: "view.remove",
  input: RemoveViewInput,
  load: loadView,
  can: canChange,
  async run({ tx, input }) {
    await tx.delete(savedViews).where(eq(savedViews.id, input.id));
  },
  event: ({ target: { id, name, query, shared } }) => ({
    target: { type: "view", id },
    before: { name, query, shared },
  }),
  tags: () => [],
});
