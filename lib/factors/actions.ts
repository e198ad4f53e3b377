"use server";

import { after } from "next/server";
import { db } from "#db/client.ts";
import { makeChallenge } from "#lib/auth/challenge.ts";
import { giveSession } from "#lib/auth/cookie.ts";
import { newPasskeyQuestion } from "#lib/auth/passkeys.ts";
import { deskContext, setUpContext } from "#lib/auth/session.ts";
import { type Answer, answer, attempt, fieldsOf } from "#lib/kernel/action.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { refuseStale } from "#lib/kernel/fresh.ts";
import { doorSite } from "#lib/people/door.ts";
import { addPasskey } from "./commands/add-passkey.ts";
import { beginAuthenticator } from "./commands/begin-authenticator.ts";
import { changeDoorSettings } from "./commands/change-door-settings.ts";
import { confirmAuthenticator } from "./commands/confirm-authenticator.ts";
import { removeAuthenticator } from "./commands/remove-authenticator.ts";
import { removePasskey } from "./commands/remove-passkey.ts";
import { renamePasskey } from "./commands/rename-passkey.ts";
import { renewCodes } from "./commands/renew-codes.ts";
import { resetFactors } from "./commands/reset.ts";
import { tellPerson } from "./mails.ts";
import { loadOwner, maySetUp } from "./owner.ts";
import { drawQr, type QrDrawing } from "./qr.ts";
import { passkeysOf } from "./rows.ts";
import type { NewPasskeyAnswer } from "./schema.ts";

type Before = Answer<unknown> | null;
/** Recovery codes that are shown this once; null where there were some already. */
export type NewCodes = { codes: string[] | null };

/** A secret for an authenticator app, to scan or to type. */
export async function beginApp(): Promise<Answer<{ secret: string; qr: QrDrawing }>> {
  const begun = await answer(beginAuthenticator, {}, setUpContext);
  if (!begun.ok) return begun;
  const { secret, address } = begun.result;
  return { ok: true, result: { secret, qr: drawQr(address) } };
}

export async function confirmApp(_before: Before, form: FormData): Promise<Answer<NewCodes>> {
  const confirmed = await answer(confirmAuthenticator, fieldsOf(form), setUpContext);
  if (!confirmed.ok) return confirmed;
  if (!confirmed.result.ok) {
    const message =
      confirmed.result.reason === "wrong"
        ? "This code is not right. Is the clock of your phone right? Wait for the next code, and type that."
        : "This was set up already, or begun anew in another tab. Load the page again.";
    return { ok: false, code: "invalid", message, fields: { code: message } };
  }
  return added(confirmed.result, "An authenticator app was set up for your account.");
}

/** The question that makes this browser offer to make a passkey. */
export async function beginPasskey() {
  return attempt("passkey.begin", async () => {
    const context = await setUpContext();
    const owner = await loadOwner(db(), context);
    if (!maySetUp(owner) || !context.session) throw new AppError("unauthenticated", "Sign in to do this.");
    refuseStale(context);
    const challenge = makeChallenge("passkey-add", context.session.id, context.now);
    const [{ name: site }, known] = await Promise.all([doorSite(), passkeysOf(db(), owner.person.id)]);
    return newPasskeyQuestion(challenge, owner.person, site, known);
  });
}

export async function keepPasskey(name: string, passkey: NewPasskeyAnswer): Promise<Answer<NewCodes>> {
  const kept = await answer(addPasskey, { name, passkey }, setUpContext);
  if (!kept.ok) return kept;
  if (kept.result.ok) return added(kept.result, "A passkey was added to your account.");
  const message = "This passkey does not answer our question, or answered too late. Try again.";
  return { ok: false, code: "conflict", message };
}

export async function namePasskey(id: string, name: string): Promise<Answer<unknown>> {
  return answer(renamePasskey, { id, name }, deskContext);
}

export async function forgetPasskey(id: string): Promise<Answer<unknown>> {
  return told(await answer(removePasskey, { id }, deskContext), "A passkey was removed from your account.");
}

export async function turnOffApp(): Promise<Answer<unknown>> {
  const off = await answer(removeAuthenticator, {}, deskContext);
  return told(off, "The authenticator app of your account was turned off.");
}

export async function newRecoveryCodes(): Promise<Answer<{ codes: string[] }>> {
  const renewed = await answer(renewCodes, {}, deskContext);
  if (!renewed.ok) return renewed;
  const { codes } = renewed.result;
  if (codes) return { ok: true, result: { codes } };
  return { ok: false, code: "conflict", message: "Recovery codes come with a second factor. Set one up first." };
}

export async function resetSecondFactor(id: string): Promise<Answer<unknown>> {
  const reset = await answer(resetFactors, { id }, deskContext);
  if (reset.ok) {
    const what =
      "An admin took away your second factor and signed you out everywhere. Sign in with your password, and set a new one up on your account page.";
    after(() => tellPerson(id, what));
  }
  return reset;
}

export async function saveDoor(_before: Before, form: FormData): Promise<Answer<{ changed: boolean; halved: number }>> {
  const { mailLinks, secondFactorRoles = [] } = fieldsOf(form);
  return answer(changeDoorSettings, { mailLinks: mailLinks === "on", secondFactorRoles } as never, deskContext);
}

async function added(
  { codes, session, person }: { codes: string[] | null; session: string; person: string },
  what: string,
): Promise<Answer<NewCodes>> {
  await giveSession(session);
  after(() => tellPerson(person, `${what} Every other browser was signed out.`));
  return { ok: true, result: { codes } };
}

async function told(done: Answer<unknown>, what: string): Promise<Answer<unknown>> {
  if (!done.ok) return done;
  const { actor } = await deskContext();
  after(() => tellPerson(actor.id, what));
  return done;
}
