import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { log } from "#lib/kernel/log.ts";
import { authSecret } from "#lib/kernel/secrets.ts";
import { endSession } from "#lib/people/commands/end-session.ts";
import { signIn } from "#lib/people/commands/sign-in.ts";
import { SESSION_DAYS } from "#lib/people/lifecycle.ts";
import { clientAddress } from "./address.ts";
import { refusalWord } from "./refusals.ts";
import { standingOf } from "./viewer.ts";

declare module "next-auth" {
  interface User {
    session: string;
    half: boolean;
  }
  interface Session {
    half?: boolean;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    session?: string;
    half?: boolean;
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
      // `half` only tells the sign-in form where to go next: what counts is the row.
      jwt: ({ token, user }) => ({ session: (user ?? token).session, half: (user ?? token).half }),
      // Tells no more and reads nothing (session.ts does): an error here would make next-auth take the cookie away.
      session: ({ session: { expires }, token }) => ({ expires, half: token.half === true }),
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
  ).catch((error: unknown) => {
    log().error({ error }, "somebody could not be signed in");
    // Its message would stand in the answer's address, and a database's tells of tables and of whoever signs in.
    throw new Error("trouble");
  });
  // next-auth hands the message of an error on to the sign-in page as a word in its address.
  if (!answer.ok) throw new Error(refusalWord(answer));
  return { id: answer.person, session: answer.session, half: answer.half };
}

async function signOut(session: string | undefined): Promise<void> {
  const now = new Date();
  const standing = await standingOf(session, now);
  if (!session || !standing) return;
  const actor = standing.session.half ? ({ type: "anyone" } as const) : standing.viewer;
  await endSession({ session }, { actor, now, via: "desk", session: standing.session });
}

function errorIn(facts: unknown): unknown {
  return facts instanceof Error ? facts : (facts as { error?: unknown } | undefined)?.error;
}
