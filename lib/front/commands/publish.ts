import { eq } from "drizzle-orm";
import { fronts } from "#db/schema/fronts.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { frontTag } from "#lib/tags.ts";
import { EMPTY, isSame } from "../arrangement.ts";
import { canArrangeFront } from "../policy.ts";
import { draftOf, keepVersion, liveVersion, loadFront, refuseStale, targetOf } from "../rows.ts";
import { PublishFrontInput } from "../schema.ts";

/** Makes what is worked on what readers see. What waits for a time stays: the evening's front comes out in the evening. */
export const publishFrontDraft = defineCommand({
  name: "front.publish",
  input: PublishFrontInput,
  load: loadFront,
  can: (actor, { section }) => canArrangeFront(actor, section?.id ?? null),
  async run({ tx, input, target, context }) {
    const { place, front } = target;
    await refuseStale(tx, target, input.version);
    const live = await liveVersion(tx, front);
    if (!front || isSame(draftOf(target).draft, live?.arrangement ?? EMPTY))
      throw new AppError("conflict", "Readers see exactly this already. There is nothing to publish.");
    const { id, number } = await keepVersion(tx, front, context, context.now);
    await tx.update(fronts).set({ liveVersionId: id }).where(eq(fronts.place, place));
    return { number, before: live?.number ?? null };
  },
  event: ({ target, result: { number, before } }) => ({
    target: targetOf(target),
    before: before === null ? null : { version: before },
    after: { version: number },
  }),
  tags: ({ target: { place } }) => [frontTag(place)],
});
