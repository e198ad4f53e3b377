import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import type { AskingSession, Context, Viewer } from "#lib/kernel/actor.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { authSecret } from "#lib/kernel/secrets.ts";
import { clientAddress } from "./address.ts";
import { type Standing, standingOf } from "./viewer.ts";

type Asked = Parameters<typeof getToken>[0]["req"];

/**
 * Whose session the request came with, half or whole, as the rows say now; null when nobody is signed in. Once per
 * request. The row is read here and not through next-auth, which would take a database that does not answer for nobody
 * being signed in.
 */
const currentStanding = cache(async (): Promise<Standing | null> => {
  // Only the cookie counts: getToken would also take a token from the Authorization header.
  const req = { cookies: await cookies(), headers: {} } as unknown as Asked;
  const token = await getToken({ req, secret: authSecret() });
  return standingOf(token?.session, new Date());
});

/** Who is asking. Somebody half signed in is nobody: what they may see is asked for by `halfSession` alone. */
export async function currentViewer(): Promise<Viewer | null> {
  const standing = await currentStanding();
  return standing && !standing.session.half ? standing.viewer : null;
}

/** The session of somebody who still owes a second factor, for the page that asks for it. */
export async function halfSession(): Promise<AskingSession | null> {
  const standing = await currentStanding();
  return standing?.session.half ? standing.session : null;
}

/** For desk pages. `path` is where to come back to after signing in. */
export async function requireViewer(path = "/admin"): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  const door = (await halfSession()) ? "second-factor" : "sign-in";
  return redirect(`/${door}?next=${encodeURIComponent(path)}`);
}

/** The number of this browser's session, to mark it in a list. */
export async function currentSession(): Promise<AskingSession | null> {
  return (await currentStanding())?.session ?? null;
}

/**
 * For whatever the desk asks to change. Throws unauthenticated. A page that was opened by one person says so in `as`, and
 * throws a conflict when another has signed in since: nobody's text is saved under another name.
 */
export async function deskContext(as?: unknown): Promise<Context & { actor: Viewer }> {
  const standing = await currentStanding();
  if (!standing || standing.session.half)
    throw new AppError("unauthenticated", "You are signed out. Sign in again; what you typed is still here.");
  const { viewer, session } = standing;
  if (as !== undefined && as !== viewer.id) throw otherPerson(viewer);
  return { ...(await requestFacts()), actor: viewer, via: "desk", session };
}

/** For server actions of the door, where nobody has signed in yet, or only half. */
export async function doorContext(): Promise<Context> {
  const session = await halfSession();
  return { ...(await requestFacts()), actor: { type: "anyone" }, via: "door", ...(session && { session }) };
}

/** For what may be done in the desk and, by somebody who is half signed in, at the door: setting up a second factor. */
export async function setUpContext(): Promise<Context> {
  return (await halfSession()) ? doorContext() : deskContext();
}

function otherPerson({ id, name }: Viewer): AppError {
  return new AppError("conflict", `${name} is signed in here now. Nothing was saved under that name.`, {
    details: { signedIn: { id, name } },
  });
}

/** What a request tells of itself: when, from where, with which browser. */
export async function requestFacts(): Promise<Pick<Context, "now" | "address" | "userAgent">> {
  const list = await headers();
  return {
    now: new Date(),
    address: clientAddress((name) => list.get(name)),
    userAgent: list.get("user-agent")?.slice(0, 300) || undefined,
  };
}
