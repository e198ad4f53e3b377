import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type FrontSchedule, type FrontVersion, frontSchedules, frontVersions } from "#db/schema/fronts.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { type LoadedFront, loadFront } from "./rows.ts";

export type LoadedFrontSchedule = LoadedFront & { schedule: FrontSchedule; version: FrontVersion };

export async function loadFrontSchedule(tx: Transaction, { id }: { id: string }): Promise<LoadedFrontSchedule> {
  const [row] = await tx
    .select({ schedule: frontSchedules, version: frontVersions })
    .from(frontSchedules)
    .innerJoin(frontVersions, eq(frontVersions.id, frontSchedules.versionId))
    .where(eq(frontSchedules.id, id));
  if (!row) throw notFound("time");
  return { ...row, ...(await loadFront(tx, row.schedule)) };
}

export async function settle(tx: Transaction, id: string, state: "done" | "cancelled", now: Date): Promise<void> {
  await tx.update(frontSchedules).set({ state, settledAt: now }).where(eq(frontSchedules.id, id));
}
