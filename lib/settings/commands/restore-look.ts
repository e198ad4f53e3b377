import { eq } from "drizzle-orm";
import { z } from "zod";
import { formerLooks } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, notFound } from "#lib/kernel/errors.ts";
import { Id } from "#lib/kernel/text-input.ts";
import { siteTag } from "#lib/tags.ts";
import { faultsOf } from "../look/input.ts";
import { tokensOf } from "../look/tokens.ts";
import { lookFacts, putLook } from "../look-rows.ts";
import { canChangeSettings } from "../policy.ts";
import { loadSite } from "../site-row.ts";

/** Goes back to a look that readers saw before; `id` null to the one that the site came with. */
export const restoreLook = defineCommand({
  name: "site.restore-look",
  input: z.strictObject({ id: Id.nullable() }),
  async load(tx, { id }) {
    const site = await loadSite(tx);
    if (id === null) return { site, look: null };
    const [row] = await tx.select().from(formerLooks).where(eq(formerLooks.id, id));
    if (!row) throw notFound("look");
    return { site, look: row.look };
  },
  can: canChangeSettings,
  async run({ tx, input, target: { site, look }, context }) {
    const tokens = tokensOf(look);
    // What was let in once may be refused by a newer version.
    if (faultsOf(tokens).length > 0) throw new AppError("conflict", "This look has colours that are no longer let in.");
    const done = await putLook(tx, site, tokens, context);
    if (input.id) await tx.delete(formerLooks).where(eq(formerLooks.id, input.id));
    return done;
  },
  event: ({ target: { site }, result }) =>
    result.changed
      ? { target: { type: "site", id: "1" }, before: lookFacts(site.look), after: lookFacts(result.look) }
      : null,
  tags: () => [siteTag],
});
