import { count, eq } from "drizzle-orm";
import { z } from "zod";
import { newId } from "#db/id.ts";
import { redirectRules } from "#db/schema/redirect-rules.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { redirectsTag } from "#lib/tags.ts";
import { rowsOf } from "../import-rows.ts";
import { LIMITS } from "../limits.ts";
import { type Planned, planImport } from "../plan-import.ts";
import { canArrange } from "../policy.ts";
import { forgetMissed, lastPosition, refuseTooManySets } from "../rows.ts";
import { LIMITS as FILE } from "../table.ts";

export const ImportInput = z.strictObject({
  text: z.string().max(FILE.characters, "This file is too large. Cut it into several of some thousand rows."),
  /** What becomes of the whole when some rows are wrong. */
  wrong: z.enum(["stop", "skip"]).default("stop"),
  /** What becomes of rules that the file gives another answer. */
  existing: z.enum(["replace", "keep"]).default("replace"),
});

/** Takes in a table of rules: all of it or nothing, or all that is right. */
export const importRules = defineCommand({
  name: "redirect.import",
  input: ImportInput,
  load: async () => null,
  can: canArrange,
  prepare: async ({ input }) => rowsOf(input.text),
  async run({ tx, input: { wrong, existing }, prepared, context: { actor, now } }) {
    const planned = await planImport(tx, prepared);
    const refused = planned.filter(({ outcome }) => outcome === "wrong");
    if (refused.length > 0 && wrong === "stop")
      throw new AppError("invalid", `${refused.length} of ${planned.length} rows are wrong. Nothing was changed.`);
    const fresh = planned.filter(({ outcome }) => outcome === "new");
    const changed = existing === "replace" ? planned.filter(({ outcome }) => outcome === "changes") : [];
    await refuseTooMany(tx, fresh);
    const createdBy = actor.type === "person" ? actor.id : null;
    let position = await lastPosition(tx);
    const rows = fresh.flatMap(({ rule }) =>
      rule
        ? [{ ...rule, id: newId(), position: rule.kind === "pattern" ? ++position : 0, createdAt: now, createdBy }]
        : [],
    );
    for (let at = 0; at < rows.length; at += 100) await tx.insert(redirectRules).values(rows.slice(at, at + 100));
    for (const { rule, existing: before } of changed)
      if (rule && before)
        await tx
          .update(redirectRules)
          .set({ ...rule, note: rule.note || before.note })
          .where(eq(redirectRules.id, before.id));
    await forgetMissed(
      tx,
      [...fresh, ...changed].flatMap(({ rule }) => rule ?? []),
    );
    return { added: fresh.length, changed: changed.length, skipped: refused.length, rows: planned.length };
  },
  event: ({ result }) =>
    result.added + result.changed > 0 ? { target: { type: "site", id: "1" }, after: { ...result } } : null,
  tags: () => [redirectsTag],
});

async function refuseTooMany(tx: Parameters<typeof lastPosition>[0], fresh: Planned[]): Promise<void> {
  const [all] = await tx.select({ count: count() }).from(redirectRules);
  if (Number(all?.count ?? 0) + fresh.length > LIMITS.rules)
    throw new AppError("conflict", `There would be more than ${LIMITS.rules.toLocaleString("en")} rules.`);
  const patterns = fresh.filter(({ rule }) => rule?.kind === "pattern").length;
  const [tried] = await tx.select({ count: count() }).from(redirectRules).where(eq(redirectRules.kind, "pattern"));
  if (Number(tried?.count ?? 0) + patterns > LIMITS.patterns)
    throw new AppError("conflict", `There would be more than ${LIMITS.patterns} patterns.`);
  await refuseTooManySets(
    tx,
    fresh.flatMap(({ rule }) => rule?.queryNames || []),
  );
}
