const LONGEST = 200;

/** What stands in the Authorization header: nothing, a token, or something that is no bearer token at all. Nothing else is looked at. */
export function bearerIn({ headers }: Request): { sent: false } | { sent: true; token: string | null } {
  const value = headers.get("authorization");
  if (value === null) return { sent: false };
  const [, token] = /^bearer +([\w\-.~+/]+=*) *$/i.exec(value) ?? [];
  return { sent: true, token: token && token.length <= LONGEST ? token : null };
}

/** The header that a refusal must carry (RFC 6750). */
export function challenge(error?: "invalid_token" | "insufficient_scope", scope?: string): Record<string, string> {
  const parts = ['realm="api"', error && `error="${error}"`, scope && `scope="${scope}"`].filter(Boolean);
  return { "www-authenticate": `Bearer ${parts.join(", ")}` };
}
