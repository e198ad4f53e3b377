import { ROLES, type Role } from "#db/vocabulary.ts";
import { env } from "#lib/kernel/env.ts";

/** How people sign in through the newsroom's own provider; null where none is configured. */
export type OidcSettings = {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** What the button calls it. */
  name: string;
  scope: string;
  /** Which claim says what somebody may do, and which of its values stands for which role. */
  roleClaim: string | null;
  roles: { value: string; role: Role }[];
  /** Whether a verified e-mail makes somebody the person here who has it. */
  matchEmail: boolean;
  /** Whether somebody who is not known here becomes a person on first coming. */
  create: boolean;
};

export function oidcSettings(): OidcSettings | null {
  const given = env();
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = given;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    issuer: new URL(OIDC_ISSUER),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: given.OIDC_NAME,
    scope: given.OIDC_SCOPE,
    roleClaim: given.OIDC_ROLE_CLAIM ?? null,
    roles: given.OIDC_ROLES ?? [],
    matchEmail: given.OIDC_MATCH_EMAIL,
    create: given.OIDC_CREATE,
  };
}

/** The most that any value of the claim stands for; null when none stands for anything. */
export function roleFrom(claim: unknown, mapping: OidcSettings["roles"]): Role | null {
  const values = (Array.isArray(claim) ? claim : [claim]).map(String);
  const roles = mapping.filter(({ value }) => values.includes(value)).map(({ role }) => ROLES.indexOf(role));
  return roles.length > 0 ? (ROLES[Math.max(...roles)] as Role) : null;
}
