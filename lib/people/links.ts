import { and, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { links } from "#db/schema/people.ts";
import type { LinkPurpose } from "#db/vocabulary.ts";
import { hashSecret, newSecret } from "#lib/auth/secrets.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { LINK_HOURS, linkState } from "./lifecycle.ts";
import { linkSentence } from "./link-sentences.ts";

export type LinkRow = typeof links.$inferSelect;
/** The secret is told once, to whoever asked for the link. */
export type FreshLink = { secret: string; expiresAt: Date };

/** Makes a one-time link; older ones of the same kind for the same person stop working. */
export async function makeLink(
  tx: Transaction,
  {
    purpose,
    person,
    now,
    hours = LINK_HOURS[purpose],
    email,
  }: { purpose: LinkPurpose; person: string | null; now: Date; hours?: number; email?: string },
): Promise<FreshLink> {
  await revokeLinks(tx, purpose, person);
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + hours * 60 * 60 * 1_000);
  const facts = { purpose, secretHash: hashSecret(secret), personId: person, email, createdAt: now, expiresAt };
  await tx.insert(links).values({ id: newId(), ...facts });
  return { secret, expiresAt };
}

/** The work of making a link, for an account that does not exist: the time of the answer must not tell. It opens nothing. */
export async function makeNoLink(tx: Transaction, purpose: LinkPurpose, now: Date): Promise<null> {
  await revokeLinks(tx, purpose, "nobody");
  const facts = { purpose, secretHash: hashSecret(newSecret()), createdAt: now, expiresAt: now, revoked: true };
  await tx.insert(links).values({ id: newId(), ...facts });
  return null;
}

export async function revokeLinks(tx: Transaction, purpose: LinkPurpose, person: string | null): Promise<void> {
  const owner = person === null ? isNull(links.personId) : eq(links.personId, person);
  await tx
    .update(links)
    .set({ revoked: true })
    .where(and(owner, eq(links.purpose, purpose), isNull(links.usedAt)));
}

/** Ends every link that would let somebody in, or change how they get in. */
export async function revokeEntrances(tx: Transaction, person: string): Promise<void> {
  for (const purpose of ["password-reset", "sign-in", "new-email"] as const) await revokeLinks(tx, purpose, person);
}

export async function useLink(tx: Transaction, link: LinkRow, now: Date): Promise<void> {
  await tx.update(links).set({ usedAt: now }).where(eq(links.id, link.id));
}

export async function findLink(on: Database, purpose: LinkPurpose, secret: string): Promise<LinkRow | undefined> {
  const [link] = await on
    .select()
    .from(links)
    .where(and(eq(links.secretHash, hashSecret(secret)), eq(links.purpose, purpose)));
  return link;
}

/** The link, when it still opens. Throws AppError with the sentence that says why it does not. */
export async function openLink(tx: Transaction, purpose: LinkPurpose, secret: string, now: Date): Promise<LinkRow> {
  const link = await findLink(tx, purpose, secret);
  const state = linkState(link, now);
  if (link && state === "open") return link;
  throw new AppError(state === "unknown" ? "not-found" : "conflict", linkSentence(purpose, state));
}
