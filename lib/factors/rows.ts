import { and, asc, count, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { authenticators, doorSettings, type Passkey, passkeys, recoveryCodes } from "#db/schema/factors.ts";
import type { Person } from "#db/schema/people.ts";
import { notFound } from "#lib/kernel/errors.ts";

export type DoorSettings = { mailLinks: boolean; secondFactorRoles: string[] };

/** How people sign in here, as the admins decided; until then by password, and with a second factor only who wants one. */
export async function readDoorSettings(on: Database): Promise<DoorSettings> {
  const { mailLinks, secondFactorRoles } = doorSettings;
  const [row] = await on.select({ mailLinks, secondFactorRoles }).from(doorSettings).where(eq(doorSettings.id, 1));
  return row ?? { mailLinks: false, secondFactorRoles: [] };
}

/** Whether the role of somebody needs a second factor. */
export async function needsFactor(on: Database, person: Pick<Person, "role" | "ownRoleId">): Promise<boolean> {
  return (await readDoorSettings(on)).secondFactorRoles.includes(person.ownRoleId ?? person.role);
}

export type FactorCounts = { authenticator: boolean; passkeys: number; codes: number };

/** What somebody has besides a password. An authenticator counts once a first code has confirmed it. */
export async function countFactors(on: Database, personId: string): Promise<FactorCounts> {
  const [[authenticator], [keys], [codes]] = [
    await on.select().from(authenticators).where(ownConfirmed(personId)),
    await on.select({ number: count() }).from(passkeys).where(eq(passkeys.personId, personId)),
    await on.select({ number: count() }).from(recoveryCodes).where(unused(personId)),
  ];
  return {
    authenticator: Boolean(authenticator),
    passkeys: Number(keys?.number ?? 0),
    codes: Number(codes?.number ?? 0),
  };
}

export async function hasFactor(on: Database, personId: string): Promise<boolean> {
  const { authenticator, passkeys } = await countFactors(on, personId);
  return authenticator || passkeys > 0;
}

export function ownConfirmed(personId: string) {
  return and(eq(authenticators.personId, personId), isNotNull(authenticators.confirmedAt));
}

export function unused(personId: string) {
  return and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt));
}

export async function passkeysOf(on: Database, personId: string): Promise<Passkey[]> {
  return on.select().from(passkeys).where(eq(passkeys.personId, personId)).orderBy(asc(passkeys.createdAt));
}

/** Throws not-found. */
export async function passkeyById(on: Database, id: string): Promise<Passkey> {
  const [passkey] = await on.select().from(passkeys).where(eq(passkeys.id, id));
  if (!passkey) throw notFound("passkey");
  return passkey;
}

export async function passkeyByCredential(on: Database, credentialId: string): Promise<Passkey | undefined> {
  const [passkey] = await on.select().from(passkeys).where(eq(passkeys.credentialId, credentialId));
  return passkey;
}
