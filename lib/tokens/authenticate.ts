import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { type Token, tokens } from "#db/schema/tokens.ts";
import type { PersonStatus } from "#db/vocabulary.ts";
import { hasFactor, needsFactor } from "#lib/factors/rows.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { log } from "#lib/kernel/log.ts";
import { STAFF, viewerFor } from "#lib/people/viewers.ts";
import { noteTokenUse } from "./commands/note-use.ts";
import { isNoted, tokenState } from "./lifecycle.ts";
import { canMakeTokens } from "./policy.ts";
import { idIn, isSecretOf } from "./secret.ts";

/** Why a token is not taken. Only whoever holds its secret is told more than that it is unknown. */
export type Refused = "unknown" | "expired" | "ended" | "owner-inactive" | "owner-lacks-factor" | "owner-may-not";
export type Bearer = { token: Pick<Token, "id" | "name" | "scopes" | "expiresAt">; owner: Viewer };

/**
 * Whose request it is: the token's owner with the rights that the rows give at this moment. For a token that is none of
 * ours the same is looked up and compared.
 */
export async function bearerOf(
  given: string,
  { now, address }: { now: Date; address?: string | undefined },
): Promise<Bearer | Refused> {
  const id = idIn(given);
  const row = await rowOf(id ?? NOBODYS_ID);
  if (!isSecretOf(given, row?.token.secretHash) || !row || !id) return "unknown";
  const { token, owner, status } = row;
  const state = tokenState(token, now);
  if (state !== "working") return state;
  if (status !== "active") return "owner-inactive";
  // What the door demands of a role it demands of its programs' owners too.
  if ((await needsFactor(db(), owner)) && !(await hasFactor(db(), owner.id))) return "owner-lacks-factor";
  const viewer = await viewerFor(db(), owner);
  // Whoever may make no tokens any more has none that work, for as long as that is so.
  if (!canMakeTokens(viewer)) return "owner-may-not";
  if (!isNoted(token, now)) note(id, now, address);
  const { name, scopes, expiresAt } = token;
  return { token: { id, name, scopes, expiresAt }, owner: viewer };
}

/** Such ids are never made: no token is found by it. */
const NOBODYS_ID = "nobodys-token-00";

type Row = { token: Token; owner: Parameters<typeof viewerFor>[1]; status: PersonStatus };

async function rowOf(id: string): Promise<Row | undefined> {
  const [row] = await db()
    .select({ token: tokens, owner: STAFF, status: people.status })
    .from(tokens)
    .innerJoin(people, eq(people.id, tokens.ownerId))
    .where(eq(tokens.id, id));
  return row;
}

/** Nobody should be refused, or kept waiting, because this cannot be noted. */
function note(id: string, now: Date, address: string | undefined): void {
  const context = { actor: { type: "system" as const, job: "token.note-use" }, now, via: "api" as const };
  void noteTokenUse({ id }, { ...context, ...(address && { address }) }).catch((error) =>
    log().warn({ error }, "could not note the use of a token"),
  );
}
