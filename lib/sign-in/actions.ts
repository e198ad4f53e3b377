"use server";

import { after } from "next/server";
import { db } from "#db/client.ts";
import { makeChallenge } from "#lib/auth/challenge.ts";
import { browserSecret, giveSession, keepJourney, knownBrowserSecret } from "#lib/auth/cookie.ts";
import { passkeyQuestion } from "#lib/auth/passkeys.ts";
import { newSecret } from "#lib/auth/secrets.ts";
import { currentSession, deskContext, doorContext, halfSession } from "#lib/auth/session.ts";
import { completeSignIn } from "#lib/factors/commands/complete.ts";
import { proveSelf } from "#lib/factors/commands/prove.ts";
import { signInWithPasskey } from "#lib/factors/commands/sign-in-with-passkey.ts";
import { deskFactors } from "#lib/factors/desk.ts";
import { type Missing, missingFactor, offersMailLinks } from "#lib/factors/door.ts";
import { tellPerson } from "#lib/factors/mails.ts";
import { passkeysOf } from "#lib/factors/rows.ts";
import type { PasskeyAnswer } from "#lib/factors/schema.ts";
import { refusedPasskey, refusedProof } from "#lib/factors/sentences.ts";
import { type Answer, answer, attempt, fieldsOf } from "#lib/kernel/action.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { log } from "#lib/kernel/log.ts";
import { byLink } from "#lib/people/by-link.ts";
import { deliver } from "#lib/people/deliver.ts";
import { signInMail } from "#lib/people/mails/sign-in.ts";
import { nextPath } from "#lib/people/next-path.ts";
import { sealJourney } from "./come-back.ts";
import { openWithLink } from "./commands/open-with-link.ts";
import { requestLink } from "./commands/request-link.ts";
import { oidcSettings } from "./oidc-settings.ts";
import { wayThere } from "./provider.ts";
import { ssoSentence } from "./sso-sentences.ts";

/** What is given to prove oneself: one of them. */
export type Given = { password: string } | { code: string } | { passkey: PasskeyAnswer };
type Second = Exclude<Given, { password: string }>;

/** The question of the sign-in page: any passkey of this site. */
export async function askForPasskey() {
  return attempt("passkey.ask", async () => {
    const browser = await browserSecret(newSecret);
    return passkeyQuestion(makeChallenge("passkey-sign-in", browser, new Date()));
  });
}

export async function enterWithPasskey(passkey: PasskeyAnswer): Promise<Answer<null>> {
  const browser = await knownBrowserSecret();
  const entered = await answer(signInWithPasskey, { passkey, browser }, doorContext);
  if (!entered.ok) return entered;
  if (!entered.result.ok) return refusedPasskey(entered.result, new Date());
  await giveSession(entered.result.session);
  return { ok: true, result: null };
}

/** The question for one of the passkeys of whoever is here, half signed in or whole. */
export async function askForOwnPasskey() {
  return attempt("passkey.ask-own", async () => {
    const session = await currentSession();
    if (!session) throw new AppError("unauthenticated", "You are signed out. Sign in again.");
    const challenge = makeChallenge("passkey-second", session.id, new Date());
    return passkeyQuestion(challenge, await passkeysOf(db(), session.person));
  });
}

export async function complete(given: Second): Promise<Answer<null>> {
  const done = await answer(completeSignIn, given, doorContext);
  if (!done.ok) return done;
  if (!done.result.ok) return refusedProof(done.result, fieldOf(given), new Date());
  const { session, by, person } = done.result;
  await giveSession(session);
  if (by === "recovery-code")
    after(() => tellPerson(person, "Somebody signed in to your account with your password and a recovery code."));
  return { ok: true, result: null };
}

/** Proves in place who sits here, before a dangerous act. */
export async function prove(given: Given): Promise<Answer<null>> {
  const done = await answer(proveSelf, given, deskContext);
  if (!done.ok) return done;
  if (!done.result.ok) return refusedProof(done.result, fieldOf(given), new Date());
  await giveSession(done.result.session);
  return { ok: true, result: null };
}

function fieldOf(given: Given): "password" | "code" | "passkey" {
  return "password" in given ? "password" : "code" in given ? "code" : "passkey";
}

/** What somebody who is half signed in can go on with. */
export async function whatIsMissing(): Promise<Pick<Missing, "authenticator" | "passkeys" | "codes"> | "unknown"> {
  const session = await halfSession();
  if (!session) return "unknown";
  const { authenticator, passkeys, codes } = await missingFactor(session, new Date());
  return { authenticator, passkeys, codes };
}

/** With what whoever is signed in can prove themselves. */
export async function waysToProve(): Promise<Answer<{ password: boolean; codes: boolean; passkeys: boolean }>> {
  return attempt("session.ways", async () => {
    const { actor } = await deskContext();
    const { hasPassword, authenticator, codes, passkeys } = await deskFactors(actor);
    return { password: hasPassword, codes: authenticator || codes > 0, passkeys: passkeys.length > 0 };
  });
}

/** Where to go to sign in at the newsroom's provider. The way back is tied to this browser. */
export async function leaveForProvider(next: string): Promise<Answer<{ url: string }>> {
  const settings = oidcSettings();
  if (!settings) return { ok: false, code: "unavailable", message: "Single sign-on is turned off here." };
  const browser = await browserSecret(newSecret);
  const state = makeChallenge("single-sign-on", browser, new Date());
  const journey = { state, nonce: newSecret(), verifier: newSecret(), next: nextPath(next) };
  try {
    const url = await wayThere(settings, journey);
    await keepJourney(sealJourney(journey, settings, browser));
    return { ok: true, result: { url: url.href } };
  } catch (error) {
    log().warn({ error }, "the provider of single sign-on cannot be used");
    return { ok: false, code: "unavailable", message: ssoSentence(settings.name, "down") ?? "" };
  }
}

/** The answer is the same for every e-mail, and the mail goes out after it, so that its time tells nothing either. */
export async function askForLink(_before: Answer<unknown> | null, form: FormData): Promise<Answer<null>> {
  if (!(await offersMailLinks()))
    return { ok: false, code: "unavailable", message: "Signing in by mail is turned off here. Use your password." };
  const asked = await answer(requestLink, fieldsOf(form), doorContext);
  if (!asked.ok) return asked;
  const made = asked.result;
  if (made) {
    after(() => deliver(signInMail(made), new Date()));
  }
  return { ok: true, result: null };
}

/** Programs that look into mails open links too, so a link alone does nothing: the button does. */
export async function enterWithLink(_before: Answer<unknown> | null, form: FormData): Promise<Answer<null>> {
  const entered = await byLink(openWithLink, form);
  if (!entered.ok) return entered;
  await giveSession(entered.result.session);
  return { ok: true, result: null };
}
