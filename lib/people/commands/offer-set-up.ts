import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { makeLink } from "../links.ts";
import { siteRow } from "../rows.ts";
import { NoInput } from "../schema.ts";

/** A fresh set-up link, null once the site is set up. Earlier ones stop working. */
export const offerSetUp = defineCommand({
  name: "site.offer-set-up",
  input: NoInput,
  load: async (tx) => ({ isSetUp: Boolean((await siteRow(tx))?.setUpAt) }),
  can: isSystem,
  run: async ({ tx, target, context }) =>
    target.isSetUp ? null : makeLink(tx, { purpose: "set-up", person: null, now: context.now }),
  event: ({ result }) => (result ? { target: { type: "site", id: "1" }, after: { until: result.expiresAt } } : null),
  tags: () => [],
});
