import { eq } from "drizzle-orm";
import { site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";
import { ChecksInput } from "../schema.ts";
import { ownChoices } from "../severities.ts";

/** Says which of the checks stop a publication and which only warn. Readers' pages are the same. */
export const changeChecks = defineCommand({
  name: "site.change-checks",
  input: ChecksInput,
  async load(tx) {
    const [row] = await tx.select({ checks: site.checks }).from(site).where(eq(site.id, 1));
    if (!row) throw notFound("site");
    return row;
  },
  can: canChangeSettings,
  async run({ tx, input, target }) {
    const checks = ownChoices(input);
    if (JSON.stringify(checks) === JSON.stringify(target.checks ?? null)) return { changed: false, checks };
    await tx.update(site).set({ checks }).where(eq(site.id, 1));
    return { changed: true, checks };
  },
  event: ({ target, result }) =>
    result.changed
      ? { target: { type: "site", id: "1" }, before: target.checks ?? {}, after: result.checks ?? {} }
      : null,
  tags: () => [],
});
