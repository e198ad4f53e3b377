import { Secret, TOTP } from "otpauth";
import { makeChallenge } from "#lib/auth/challenge.ts";
import { addPasskey } from "#lib/factors/commands/add-passkey.ts";
import { beginAuthenticator } from "#lib/factors/commands/begin-authenticator.ts";
import { confirmAuthenticator } from "#lib/factors/commands/confirm-authenticator.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { signIn } from "#lib/people/commands/sign-in.ts";
import { readSession } from "#lib/people/sessions.ts";
import { atTheDoor, PASSWORD } from "./door.ts";
import { later, MINUTE, NOW } from "./make.ts";
import { aSoftPasskey } from "./soft-passkey.ts";

/** The code that an app shows, as a phone would reckon it. */
export function codeOf(secret: string, now: Date = NOW): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });
}

/** Signs in with PASSWORD, and answers the context of that very browser: at the door while it is half signed in. */
export async function signedIn(email: string, now: Date = NOW, address?: string): Promise<Context> {
  const answer = await signIn({ email, password: PASSWORD }, atTheDoor(now, address));
  if (!answer.ok) throw new Error(`could not sign in: ${answer.reason}`);
  return contextOfSession(answer.session, now, address);
}

/** What a request with this session's cookie acts as. */
export async function contextOfSession(id: string, now: Date = NOW, address?: string): Promise<Context> {
  const found = await readSession(id, now);
  if (!found) throw new Error("this session has ended");
  const { viewer, session } = found;
  const door = atTheDoor(now, address);
  return session.half ? { ...door, session } : { ...door, actor: viewer, via: "desk", session };
}

/** Sets an authenticator up two minutes before noon, so that the code of noon is still unused. */
export async function anAuthenticator(email: string): Promise<{ secret: string; codes: string[]; context: Context }> {
  const before = later(-2 * MINUTE);
  const context = await signedIn(email, before);
  const { secret } = await beginAuthenticator({}, context);
  const done = await confirmAuthenticator({ code: codeOf(secret, before) }, context);
  if (!done.ok) throw new Error("could not be set up");
  return { secret, codes: done.codes ?? [], context: await contextOfSession(done.session) };
}

/** A passkey of whoever this is, made in software. */
export async function aPasskeyOf(context: Context, name = "Laptop") {
  const soft = aSoftPasskey();
  const challenge = makeChallenge("passkey-add", context.session?.id ?? "", context.now);
  const done = await addPasskey({ passkey: soft.make({ challenge }), name }, context);
  if (!done.ok) throw new Error("could not be added");
  return { soft, codes: done.codes, context: await contextOfSession(done.session, context.now) };
}
