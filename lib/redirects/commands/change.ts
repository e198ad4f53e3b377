import { eq } from "drizzle-orm";
import { redirectRules } from "#db/schema/redirect-rules.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { redirectsTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { forgetMissed, lastPosition, loadRule, refuseCircle, refuseTaken, resolved } from "../rows.ts";
import { ChangeRuleInput } from "../schema.ts";
import { told } from "../told.ts";

export const changeRule = defineCommand({
  name: "redirect.change",
  input: ChangeRuleInput,
  load: loadRule,
  can: canArrange,
  prepare: ({ input: { id, ...rule } }) => refuseCircle(rule, id),
  async run({ tx, input: { id, ...rule }, target }) {
    const row = await resolved(tx, rule);
    const changed = Object.entries(row).some(([field, value]) => target[field as keyof typeof row] !== value);
    if (!changed) return { changed };
    await refuseTaken(tx, rule, id);
    const isNewPattern = rule.kind === "pattern" && target.kind !== "pattern";
    const position = isNewPattern ? (await lastPosition(tx)) + 1 : target.position;
    await tx
      .update(redirectRules)
      .set({ ...row, position })
      .where(eq(redirectRules.id, id));
    await forgetMissed(tx, [rule]);
    return { changed };
  },
  event: ({ input: { id, ...rule }, target, result }) =>
    result.changed ? { target: { type: "redirect", id }, before: told(target), after: told(rule) } : null,
  tags: () => [redirectsTag],
});
