import { eq } from "drizzle-orm";
import { redirectRules } from "#db/schema/redirect-rules.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { redirectsTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { loadRule } from "../rows.ts";
import { RuleIdInput } from "../schema.ts";
import { told } from "../told.ts";

export const deleteRule = defineCommand({
  name: "redirect.delete",
  input: RuleIdInput,
  load: loadRule,
  can: canArrange,
  async run({ tx, input }) {
    await tx.delete(redirectRules).where(eq(redirectRules.id, input.id));
  },
  event: ({ target }) => ({ target: { type: "redirect", id: target.id }, before: told(target) }),
  tags: () => [redirectsTag],
});
