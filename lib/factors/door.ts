import { db } from "#db/client.ts";
import type { AskingSession } from "#lib/kernel/actor.ts";
import { isFresh } from "#lib/kernel/fresh.ts";
import { mailIsConfigured } from "#lib/kernel/mail/server.ts";
import { personById } from "#lib/people/rows.ts";
import { countFactors, readDoorSettings } from "./rows.ts";

/** What the page shows to somebody who is half signed in. `isLate`: too long ago to set anything up. */
export type Missing = {
  name: string;
  email: string;
  authenticator: boolean;
  passkeys: boolean;
  codes: boolean;
  isLate: boolean;
};

export async function missingFactor({ person: id, provedAt }: AskingSession, now: Date): Promise<Missing> {
  const [{ name, email }, { authenticator, passkeys, codes }] = await Promise.all([
    personById(db(), id),
    countFactors(db(), id),
  ]);
  return {
    ...{ name, email, authenticator },
    passkeys: passkeys > 0,
    codes: codes > 0,
    isLate: !isFresh(provedAt, now),
  };
}

/** Whether the sign-in page offers a link by mail. */
export async function offersMailLinks(): Promise<boolean> {
  return (await mailIsConfigured()) && (await readDoorSettings(db())).mailLinks;
}
