import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import type { Context, Viewer } from "#lib/kernel/actor.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { clientAddress } from "./address.ts";
import { authOptions } from "./config.ts";

/** Who is asking, as the session's row and the person's row say now; null when nobody is signed in. Once per request. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const session = await getServerSession(authOptions());
  // Asks for the viewer, not for a session object: next-auth once answered a wrong configuration with an object.
  return session?.viewer?.type === "person" ? session.viewer : null;
});

/** For desk pages. `path` is where to come back to after signing in. */
export async function requireViewer(path = "/admin"): Promise<Viewer> {
  return (await currentViewer()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** For server actions of the desk. Throws unauthenticated. */
export async function deskContext(): Promise<Context & { actor: Viewer }> {
  const viewer = await currentViewer();
  if (!viewer)
    throw new AppError("unauthenticated", "You are signed out. Sign in again; what you typed is still here.");
  return { ...(await requestFacts()), actor: viewer, via: "desk" };
}

/** For server actions of the door, where nobody has signed in yet. */
export async function doorContext(): Promise<Context> {
  return { ...(await requestFacts()), actor: { type: "anyone" }, via: "door" };
}

async function requestFacts() {
  const list = await headers();
  return {
    now: new Date(),
    address: clientAddress((name) => list.get(name)),
    userAgent: list.get("user-agent")?.slice(0, 300) || undefined,
  };
}
