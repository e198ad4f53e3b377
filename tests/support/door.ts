import { and, eq, isNull } from "drizzle-orm";
import { db, store } from "#db/client.ts";
import { dataDir, engine } from "#db/dialect/engine.ts";
import { openPostgres } from "#db/dialect/postgres.ts";
import { openSqlite } from "#db/dialect/sqlite.ts";
import { sessions } from "#db/schema/people.ts";
import { site } from "#db/schema/site.ts";
import { hashPassword } from "#lib/auth/password.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { signIn } from "#lib/people/commands/sign-in.ts";
import { NOW } from "./make.ts";

export const PASSWORD = "four grey herons waited";
export const OTHER_PASSWORD = "a ferry left at seven";
/** Of PASSWORD, made once: hashing is slow on purpose. */
export const PASSWORD_HASH = await hashPassword(PASSWORD);

/** The site's row, set up or waiting to be. */
export async function aSite(facts: Partial<typeof site.$inferSelect> = {}): Promise<void> {
  const row = {
    id: 1,
    name: "The Lantern",
    tagline: "",
    language: "en",
    timeZone: "UTC",
    sample: false,
    setUpAt: NOW,
    ...facts,
  };
  await store().transaction((tx) => tx.insert(site).values(row));
}

/** Somebody at the sign-in page. */
export function atTheDoor(now: Date = NOW, address = "192.0.2.7"): Context {
  return { actor: { type: "anyone" }, now, via: "door", address, userAgent: "Test/1" };
}

/** Signs in with PASSWORD and answers the session's id. */
export async function aSession(email: string, context = atTheDoor()): Promise<string> {
  const answer = await signIn({ email, password: PASSWORD }, context);
  if (!answer.ok) throw new Error(`could not sign in: ${answer.reason}`);
  return answer.session;
}

export async function openSessionsOf(person: string): Promise<number> {
  const open = await db()
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, person), isNull(sessions.endedAt)));
  return open.length;
}

/** What a restart of the server does to the database: it is closed and opened again. */
export async function restart(): Promise<void> {
  await store().close();
  const globals = globalThis as unknown as Record<symbol, unknown>;
  globals[Symbol.for("standfirst.store")] =
    engine === "postgres" ? openPostgres(process.env.DATABASE_URL ?? "") : openSqlite(dataDir);
}
