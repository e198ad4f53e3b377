import { and, eq, ne } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { type RoleRow, roles } from "#db/schema/roles.ts";
import { ROLES } from "#db/vocabulary.ts";
import { invalid, notFound } from "#lib/kernel/errors.ts";

export async function loadRole(tx: Transaction, { id }: { id: string }): Promise<RoleRow> {
  const [row] = await tx.select().from(roles).where(eq(roles.id, id));
  if (!row) throw notFound("role");
  return row;
}

/** A name as it is compared: small, without accents, with single spaces. */
export function roleKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** Throws AppError invalid when another role looks the same, or one of those that come with the house. */
export async function refuseTakenName(tx: Transaction, name: string, id: string): Promise<void> {
  const key = roleKey(name);
  if ((ROLES as readonly string[]).includes(key))
    throw invalid("name", "A role of this name comes with the house. Choose another name.");
  const [other] = await tx
    .select({ name: roles.name })
    .from(roles)
    .where(and(eq(roles.nameKey, key), ne(roles.id, id)));
  if (other) throw invalid("name", `There is a role “${other.name}” already. Choose another name.`);
}

/** Whoever has this role, of any status. */
export async function holdersOf(on: Database, id: string): Promise<{ id: string; name: string }[]> {
  return on.select({ id: people.id, name: people.name }).from(people).where(eq(people.ownRoleId, id));
}
