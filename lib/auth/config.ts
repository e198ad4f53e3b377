import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { Viewer } from "#lib/kernel/actor.ts";
import { log } from "#lib/kernel/log.ts";
import { authSecret } from "#lib/kernel/secrets.ts";
import { endSession } from "#lib/people/commands/end-session.ts";
import { markSeen } from "#lib/people/commands/mark-seen.ts";
import { signIn } from "#lib/people/commands/sign-in.ts";
import { SESSION_DAYS, seenLongAgo } from "#lib/people/lifecycle.ts";
import { readSession } from "#lib/people/sessions.ts";
import { clientAddress } from "./address.ts";
import { refusalWord } from "./refusals.ts";

declare module "next-auth" {
  interface Session {
    viewer?: Viewer;
  }
  interface User {
    session: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    session?: string;
  }
}

/** Built when asked for: the build loads this module without a data folder to keep the secret in. */
export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: SESSION_DAYS * 24 * 60 * 60 },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (typed, request) => authorize(typed, request.headers ?? {}),
      }),
    ],
    callbacks: {
      // The token holds the number of a row and nothing else: name and role are read anew at every request.
      jwt: ({ token, user }) => (user ? { session: user.session } : { session: token.session }),
      async session({ session, token }) {
        const viewer = await viewerOf(token.session, new Date());
        return { expires: session.expires, ...(viewer && { viewer }) };
      },
    },
    events: { signOut: ({ token }) => signOut(token.session) },
    logger: {
      error: (code, facts) => log().error({ error: errorIn(facts) }, `next-auth: ${code}`),
      warn: (code) => log().debug(`next-auth: ${code}`),
      debug: () => undefined,
    },
  };
}

async function authorize(typed: Record<"email" | "password", string> | undefined, headers: Record<string, string>) {
  const answer = await signIn(
    { email: String(typed?.email ?? ""), password: String(typed?.password ?? "") },
    {
      actor: { type: "anyone" },
      now: new Date(),
      via: "door",
      address: clientAddress((name) => headers[name]),
      userAgent: headers["user-agent"],
    },
  );
  // next-auth hands the message of an error on to the sign-in page as a word in its address.
  if (!answer.ok) throw new Error(refusalWord(answer));
  return { id: answer.person, session: answer.session };
}

async function viewerOf(session: string | undefined, now: Date): Promise<Viewer | null> {
  const found = session ? await readSession(session, now) : null;
  if (!found) return null;
  if (seenLongAgo(found.seenAt, now)) {
    // Nobody should be kept out because a note of their coming could not be made.
    await markSeen({}, { actor: found.viewer, now, via: "desk" }).catch((error) =>
      log().warn({ error }, "could not note who was seen"),
    );
  }
  return found.viewer;
}

async function signOut(session: string | undefined): Promise<void> {
  const now = new Date();
  const viewer = await viewerOf(session, now);
  if (session && viewer) await endSession({ session }, { actor: viewer, now, via: "desk" });
}

function errorIn(facts: unknown): unknown {
  return facts instanceof Error ? facts : (facts as { error?: unknown } | undefined)?.error;
}
