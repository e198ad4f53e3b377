import type { TokenScope } from "#db/vocabulary.ts";
import { bearerIn, challenge } from "#lib/kernel/http/bearer.ts";
import { HttpRefusal } from "#lib/kernel/http/refusal.ts";
import { addressSubject } from "#lib/people/limits.ts";
import { type Bearer, bearerOf, type Refused } from "#lib/tokens/authenticate.ts";
import { type Allowance, takeRequest } from "./allowance.ts";
import { PER_ADDRESS, PER_TOKEN } from "./limits.ts";

/** Who asks: a token, or nobody where that is enough. */
export type Admitted = { bearer: Bearer | null };
type Asker = { now: Date; address: string | undefined };

/**
 * Lets a request in. It counts for its token, or for its address while it has none that is taken, so that guessing costs.
 * `told` is given the headers of the limit, whatever becomes of the request. Throws 401 and 429.
 */
export async function admit(
  request: Request,
  asker: Asker,
  open: boolean,
  told: (headers: Record<string, string>) => void,
): Promise<Admitted> {
  const sent = bearerIn(request);
  const bearer = sent.sent ? await bearerOf(sent.token ?? "", asker) : null;
  const known = bearer !== null && typeof bearer !== "string" ? bearer : null;
  const allowance = known
    ? await takeRequest(`token:${known.token.id}`, PER_TOKEN, asker.now)
    : await takeRequest(`address:${addressSubject(asker.address)}`, PER_ADDRESS, asker.now);
  told(limitHeaders(allowance));
  if (!allowance.allowed) throw tooMany(allowance);
  if (typeof bearer === "string") throw notTaken(bearer);
  if (!bearer && !open) throw needed();
  return { bearer: known };
}

/** Throws 403 for a token without the scope. */
export function requireScope({ token }: Bearer, scope: TokenScope | null): void {
  if (scope === null || token.scopes.includes(scope)) return;
  throw new HttpRefusal(403, "insufficient-scope", `This needs a token with the scope ${scope}.`, {
    headers: challenge("insufficient_scope", scope),
    more: { scope },
  });
}

const SENTENCES: Record<Refused, string> = {
  unknown: "This token is not one of ours.",
  expired: "This token has expired. Make a new one in the desk.",
  ended: "This token was ended. Make a new one in the desk.",
  "owner-inactive": "The account that this token belongs to is not active.",
  "owner-lacks-factor":
    "The account that this token belongs to needs a second factor first: sign in to the desk and set one up.",
  "owner-may-not": "The account that this token belongs to may not use tokens.",
};

function notTaken(refused: Refused): HttpRefusal {
  return new HttpRefusal(401, "unauthenticated", SENTENCES[refused], { headers: challenge("invalid_token") });
}

function needed(): HttpRefusal {
  return new HttpRefusal(401, "unauthenticated", "Send a token: Authorization: Bearer sf_…", { headers: challenge() });
}

function tooMany({ resetSeconds }: Allowance): HttpRefusal {
  return new HttpRefusal(429, "too-many", `Too many requests. Go on in ${resetSeconds} seconds.`, {
    headers: { "retry-after": String(resetSeconds) },
  });
}

function limitHeaders({ limit, remaining, resetSeconds }: Allowance): Record<string, string> {
  return {
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(Number.isFinite(remaining) ? remaining : 0),
    "ratelimit-reset": String(resetSeconds),
  };
}
