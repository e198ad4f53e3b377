import { and, eq, getTableColumns } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { identities } from "#db/schema/factors.ts";
import { type Person, people } from "#db/schema/people.ts";

/** Who somebody of a provider is here. */
export async function knownIdentity(on: Database, issuer: string, subject: string): Promise<Person | undefined> {
  const [person] = await on
    .select(getTableColumns(people))
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  return person;
}
