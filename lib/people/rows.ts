import { and, count, eq, ne } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { type Person, people } from "#db/schema/people.ts";
import { type Site, site } from "#db/schema/site.ts";
import { notFound } from "#lib/kernel/errors.ts";

export async function personById(on: Database, id: string): Promise<Person> {
  const [person] = await on.select().from(people).where(eq(people.id, id));
  if (!person) throw notFound("person");
  return person;
}

export async function personByEmail(on: Database, email: string): Promise<Person | undefined> {
  const [person] = await on.select().from(people).where(eq(people.email, email));
  return person;
}

/** How many active admins there are besides this person. Read inside a serialisable transaction, it cannot be outdated. */
export async function otherAdmins(on: Database, id: string): Promise<number> {
  const [row] = await on
    .select({ number: count() })
    .from(people)
    .where(and(eq(people.role, "admin"), eq(people.status, "active"), ne(people.id, id)));
  return Number(row?.number ?? 0);
}

export async function siteRow(on: Database): Promise<Site | undefined> {
  const [row] = await on.select().from(site).where(eq(site.id, 1));
  return row;
}
