import { and, eq } from "drizzle-orm";
import { frontVersions } from "#db/schema/fronts.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { isSame } from "../arrangement.ts";
import { canArrangeFront } from "../policy.ts";
import { draftOf, keepDraft, loadFront, refuseStale, targetOf } from "../rows.ts";
import { RestoreFrontInput } from "../schema.ts";

/** Goes back to an earlier version, as a change that is not published yet. */
export const restoreFrontVersion = defineCommand({
  name: "front.restore",
  input: RestoreFrontInput,
  async load(tx, { place, number }) {
    const [version] = await tx
      .select()
      .from(frontVersions)
      .where(and(eq(frontVersions.place, place), eq(frontVersions.number, number)));
    if (!version) throw notFound("version");
    return { ...(await loadFront(tx, { place })), version };
  },
  can: (actor, { section }) => canArrangeFront(actor, section?.id ?? null),
  async run({ tx, input, target, context }) {
    const { draft, version } = draftOf(target);
    await refuseStale(tx, target, input.basedOn);
    const { arrangement } = target.version;
    if (isSame(draft, arrangement)) return { version, unchanged: true };
    return { version: await keepDraft(tx, target, arrangement, context), unchanged: false };
  },
  event: ({ input, target, result }) =>
    result.unchanged
      ? null
      : {
          target: targetOf(target),
          before: { version: draftOf(target).version },
          after: { version: result.version, from: input.number },
        },
  // Readers never see a draft.
  tags: () => [],
});
