import { asc, eq } from "drizzle-orm";
import { redirectRules } from "#db/schema/redirect-rules.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { redirectsTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { loadRule } from "../rows.ts";
import { MoveRuleInput } from "../schema.ts";
import { told } from "../told.ts";

/** Has a pattern tried before or after its neighbour. Exact rules and prefixes have no order. */
export const moveRule = defineCommand({
  name: "redirect.move",
  input: MoveRuleInput,
  load: loadRule,
  can: canArrange,
  async run({ tx, input: { id, direction }, target }) {
    if (target.kind !== "pattern") throw notFound("pattern");
    const all = await tx
      .select({ id: redirectRules.id })
      .from(redirectRules)
      .where(eq(redirectRules.kind, "pattern"))
      .orderBy(asc(redirectRules.position), asc(redirectRules.id));
    const order = all.map((each) => each.id);
    const from = order.indexOf(id);
    const to = from + (direction === "up" ? -1 : 1);
    if (to < 0 || to >= order.length) return { changed: false };
    order.splice(to, 0, ...order.splice(from, 1));
    for (const [position, each] of order.entries())
      await tx.update(redirectRules).set({ position }).where(eq(redirectRules.id, each));
    return { changed: true };
  },
  event: ({ input: { id, direction }, target, result }) =>
    result.changed ? { target: { type: "redirect", id }, after: { source: told(target).source, direction } } : null,
  tags: () => [redirectsTag],
});
