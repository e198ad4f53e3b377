import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "#lib/kernel/env.ts";
import { authSecret } from "#lib/kernel/secrets.ts";
import { SESSION_DAYS } from "#lib/people/lifecycle.ts";

const DAY_SECONDS = 24 * 60 * 60;

/**
 * Gives this browser the cookie of a session, the very one that next-auth writes after a password: for every other way
 * of signing in, and whenever a session gets a new number.
 */
export async function giveSession(session: string): Promise<void> {
  const maxAge = SESSION_DAYS * DAY_SECONDS;
  const secure = isSecure();
  const value = await encode({ token: { session }, secret: authSecret(), maxAge });
  const name = `${secure ? "__Secure-" : ""}next-auth.session-token`;
  (await cookies()).set(name, value, { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge });
}

const BROWSER = "standfirst.browser";
const BROWSER_SECONDS = 15 * 60;

/** A secret of this browser, to tie a challenge to it before anybody has signed in. */
export async function browserSecret(make: () => string): Promise<string> {
  const jar = await cookies();
  const secret = jar.get(BROWSER)?.value || make();
  // Lax: a provider of single sign-on sends people back from another site.
  jar.set(BROWSER, secret, { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(), maxAge: BROWSER_SECONDS });
  return secret;
}

/** The same, where it must be there already: empty in another browser, and after a quarter of an hour. */
export async function knownBrowserSecret(): Promise<string> {
  return (await cookies()).get(BROWSER)?.value ?? "";
}

const JOURNEY = "standfirst.journey";

/** Keeps what somebody left for the provider of single sign-on with, until they come back. */
export async function keepJourney(sealed: string): Promise<void> {
  const options = { httpOnly: true, sameSite: "lax", path: "/sign-in/", secure: isSecure() } as const;
  (await cookies()).set(JOURNEY, sealed, { ...options, maxAge: BROWSER_SECONDS });
}

/** The same, which is then gone; empty when there is none. */
export async function takeJourney(): Promise<string> {
  const jar = await cookies();
  const sealed = jar.get(JOURNEY)?.value ?? "";
  jar.delete({ name: JOURNEY, path: "/sign-in/" });
  return sealed;
}

function isSecure(): boolean {
  return env().PUBLIC_URL.startsWith("https:");
}
