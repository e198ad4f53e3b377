import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import type { Context, Viewer } from "#lib/kernel/actor.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { authSecret } from "#lib/kernel/secrets.ts";
import { clientAddress } from "./address.ts";
import { viewerOf } from "./viewer.ts";

type Asked = Parameters<typeof getToken>[0]["req"];

/**
 * Who is asking, as the session's row and the person's row say now; null when nobody is signed in. Once per request. The
 * row is read here and not through next-auth, which would take a database that does not answer for nobody being signed in.
 */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  // Only the cookie counts: getToken would also take a token from the Authorization header.
  const req = { cookies: await cookies(), headers: {} } as unknown as Asked;
  const token = await getToken({ req, secret: authSecret() });
  return viewerOf(token?.session, new Date());
});

/** For desk pages. `path` is where to come back to after signing in. */
export async function requireViewer(path = "/admin"): Promise<Viewer> {
  return (await currentViewer()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/**
 * For whatever the desk asks to change. Throws unauthenticated. A page that was opened by one person says so in `as`, and
 * throws a conflict when another has signed in since: nobody's text is saved under another name.
 */
export async function deskContext(as?: unknown): Promise<Context & { actor: Viewer }> {
  const viewer = await currentViewer();
  if (!viewer)
    throw new AppError("unauthenticated", "You are signed out. Sign in again; what you typed is still here.");
  if (as !== undefined && as !== viewer.id) throw otherPerson(viewer);
  return { ...(await requestFacts()), actor: viewer, via: "desk" };
}

/** For server actions of the door, where nobody has signed in yet. */
export async function doorContext(): Promise<Context> {
  return { ...(await requestFacts()), actor: { type: "anyone" }, via: "door" };
}

function otherPerson({ id, name }: Viewer): AppError {
  return new AppError("conflict", `${name} is signed in here now. Nothing was saved under that name.`, {
    details: { signedIn: { id, name } },
  });
}

async function requestFacts() {
  const list = await headers();
  return {
    now: new Date(),
    address: clientAddress((name) => list.get(name)),
    userAgent: list.get("user-agent")?.slice(0, 300) || undefined,
  };
}
