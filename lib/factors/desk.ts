import { db } from "#db/client.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { managesPeople } from "#lib/people/policy.ts";
import { personById } from "#lib/people/rows.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";
import {
  countFactors,
  type DoorSettings,
  type FactorCounts,
  needsFactor,
  passkeysOf,
  readDoorSettings,
} from "./rows.ts";

export type DeskPasskey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };
export type OwnFactors = {
  authenticator: boolean;
  passkeys: DeskPasskey[];
  /** Recovery codes that are left. */
  codes: number;
  isNeeded: boolean;
  hasPassword: boolean;
};

/** What the viewer signs in with. */
export async function deskFactors({ id }: Viewer): Promise<OwnFactors> {
  const [person, { authenticator, codes }, keys] = await Promise.all([
    personById(db(), id),
    countFactors(db(), id),
    passkeysOf(db(), id),
  ]);
  return {
    authenticator,
    codes,
    passkeys: keys.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })),
    isNeeded: await needsFactor(db(), person),
    hasPassword: person.passwordHash !== null,
  };
}

/** How many factors somebody has, for whoever looks after people. Throws not-found for everybody else. */
export async function deskFactorsOf(viewer: Viewer, id: string): Promise<FactorCounts> {
  if (!managesPeople(viewer)) throw notFound("person");
  return countFactors(db(), id);
}

/** Throws not-found for those who may not change it. */
export async function deskDoorSettings(viewer: Viewer): Promise<DoorSettings> {
  if (!canChangeSettings(viewer)) throw notFound("page");
  return readDoorSettings(db());
}
