import { and, eq } from "drizzle-orm";
import { newId } from "#db/id.ts";
import { frontSchedules } from "#db/schema/fronts.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { OVER } from "#lib/schedule/read-time.ts";
import { LIMITS } from "../limits.ts";
import { canArrangeFront } from "../policy.ts";
import { keepVersion, loadFront, refuseStale, targetOf } from "../rows.ts";
import { ScheduleFrontInput } from "../schema.ts";

/** Sets a time at which the front as it stands now comes out. What is changed afterwards changes nothing of that. */
export const scheduleFrontDraft = defineCommand({
  name: "front.schedule",
  input: ScheduleFrontInput,
  load: loadFront,
  can: (actor, { section }) => canArrangeFront(actor, section?.id ?? null),
  async run({ tx, input: { at, zone, version }, target, context }) {
    const { place, front } = target;
    await refuseStale(tx, target, version);
    if (at <= context.now) throw invalid("local", OVER);
    if (!front) throw new AppError("conflict", "Nothing is arranged yet, so there is nothing to bring out.");
    const waiting = await tx
      .select({ at: frontSchedules.at })
      .from(frontSchedules)
      .where(and(eq(frontSchedules.place, place), eq(frontSchedules.state, "waiting")));
    if (waiting.some((other) => other.at.getTime() === at.getTime()))
      throw invalid("local", "Another version comes out at this very time. Take that back first.");
    if (waiting.length >= LIMITS.coming)
      throw new AppError("conflict", `${LIMITS.coming} versions wait already. Take one back first.`);
    const kept = await keepVersion(tx, front, context, null);
    const row = { id: newId(), place, versionId: kept.id, at, zone, state: "waiting" as const };
    await tx.insert(frontSchedules).values({ ...row, createdBy: kept.createdBy, createdAt: context.now });
    return { id: row.id, number: kept.number, at };
  },
  event: ({ input: { at, zone }, target, result: { number } }) => ({
    target: targetOf(target),
    after: { version: number, at: at.toISOString(), zone },
  }),
  tags: () => [],
});
