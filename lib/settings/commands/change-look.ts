import { defineCommand } from "#lib/kernel/command.ts";
import { siteTag } from "#lib/tags.ts";
import { LookInput } from "../look/input.ts";
import { lookFacts, putLook } from "../look-rows.ts";
import { canChangeSettings } from "../policy.ts";
import { loadSite } from "../site-row.ts";

/** Changes how readers’ pages look, as a whole. A colour that could not be read is refused by the schema. */
export const changeLook = defineCommand({
  name: "site.change-look",
  input: LookInput,
  load: loadSite,
  can: canChangeSettings,
  run: ({ tx, input, target, context }) => putLook(tx, target, input, context),
  event: ({ target, result }) =>
    result.changed
      ? { target: { type: "site", id: "1" }, before: lookFacts(target.look), after: lookFacts(result.look) }
      : null,
  tags: () => [siteTag],
});
