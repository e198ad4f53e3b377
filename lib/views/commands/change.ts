import { eq } from "drizzle-orm";
import { savedViews } from "#db/schema/desk.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canChange, canShare } from "../policy.ts";
import { loadView, refuseTakenName } from "../rows.ts";
import { ChangeViewInput } from "../schema.ts";

/** Gives a view another name, offers it to the house, or takes that back. */
export const changeView = defineCommand({
  name: "view.change",
  input: ChangeViewInput,
  load: loadView,
  can: (actor, view, { shared }) => canChange(actor, view) && (!shared || view.shared || canShare(actor)),
  async run({ tx, input: { id, name, shared }, target: view }) {
    if (view.name === name && view.shared === shared) return { changed: false };
    if (view.name !== name) await refuseTakenName(tx, view.personId, name, id);
    await tx.update(savedViews).set({ name, shared }).where(eq(savedViews.id, id));
    return { changed: true };
  },
  event: ({ input: { id, ...after }, target: { name, shared }, result }) =>
    result.changed ? { target: { type: "view", id }, before: { name, shared }, after } : null,
  tags: () => [],
});
