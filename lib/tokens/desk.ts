import { and, desc, eq, ne, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { tokens } from "#db/schema/tokens.ts";
import type { TokenScope } from "#db/vocabulary.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { managesPeople } from "#lib/people/policy.ts";
import { endsSoon, type TokenState, tokenState } from "./lifecycle.ts";
import { workingTokens } from "./rows.ts";

export type DeskToken = {
  id: string;
  owner: string;
  name: string;
  scopes: TokenScope[];
  state: TokenState;
  endsSoon: boolean;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  lastAddress: string | null;
};

const MOST = 500;

/** One's own tokens, the newest first, with those that work no more for as long as they are kept. */
export async function ownTokens(viewer: Viewer, now: Date): Promise<DeskToken[]> {
  return listed(eq(tokens.ownerId, viewer.id), now);
}

/** Those of everybody else, for who looks after people; none for others. */
export async function othersTokens(viewer: Viewer, now: Date): Promise<DeskToken[]> {
  return managesPeople(viewer) ? listed(ne(tokens.ownerId, viewer.id), now) : [];
}

/** One's own tokens that end within days, the first to end first. */
export async function endingTokens(viewer: Viewer, now: Date): Promise<Pick<DeskToken, "id" | "name" | "expiresAt">[]> {
  const { id, name, expiresAt, revokedAt } = tokens;
  const working = await db()
    .select({ id, name, expiresAt, revokedAt })
    .from(tokens)
    .where(workingTokens(viewer.id, now))
    .orderBy(tokens.expiresAt);
  return working.filter((token) => endsSoon(token, now));
}

async function listed(whose: SQL, now: Date): Promise<DeskToken[]> {
  const rows = await db()
    .select({ token: tokens, owner: people.name })
    .from(tokens)
    .innerJoin(people, eq(people.id, tokens.ownerId))
    .where(and(whose))
    .orderBy(desc(tokens.createdAt), desc(tokens.id))
    .limit(MOST);
  return rows.map(({ token: { ownerId: _, secretHash: __, ...token }, owner }) => ({
    ...token,
    owner,
    state: tokenState(token, now),
    endsSoon: endsSoon(token, now),
  }));
}
