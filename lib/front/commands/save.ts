import { defineCommand } from "#lib/kernel/command.ts";
import { isSame } from "../arrangement.ts";
import { canArrangeFront } from "../policy.ts";
import { draftOf, keepDraft, loadFront, refuseStale, refuseStrangers, targetOf } from "../rows.ts";
import { SaveFrontInput } from "../schema.ts";

/**
 * Saves what is worked on, which readers do not see. A save says which version it was based on; when somebody saved in
 * between it is refused. Saving what is already there changes nothing and keeps the version.
 */
export const saveFrontDraft = defineCommand({
  name: "front.save",
  input: SaveFrontInput,
  load: loadFront,
  can: (actor, { section }) => canArrangeFront(actor, section?.id ?? null),
  async run({ tx, input: { basedOn, arrangement }, target, context }) {
    const { draft, version } = draftOf(target);
    if (isSame(draft, arrangement)) return { version, unchanged: true };
    await refuseStale(tx, target, basedOn);
    await refuseStrangers(tx, context.actor, arrangement, draft);
    return { version: await keepDraft(tx, target, arrangement, context), unchanged: false };
  },
  event: ({ target, result }) =>
    result.unchanged
      ? null
      : {
          target: targetOf(target),
          before: { version: draftOf(target).version },
          after: { version: result.version },
        },
  // Readers never see a draft.
  tags: () => [],
});
