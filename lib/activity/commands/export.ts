import { defineCommand } from "#lib/kernel/command.ts";
import { seesActivity } from "../policy.ts";
import { ExportInput } from "../schema.ts";

/** Puts on record that somebody takes the record away, and which part; the transport sends it. */
export const exportActivity = defineCommand({
  name: "activity.export",
  input: ExportInput,
  load: async () => null,
  can: seesActivity,
  run: async ({ input }) => input,
  event: ({ input: { format, wish } }) => ({ target: { type: "site", id: "1" }, after: { format, ...wish } }),
  tags: () => [],
});
