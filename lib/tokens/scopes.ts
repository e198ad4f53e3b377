import { RIGHTS, type Right, type Rights, type TokenScope } from "#db/vocabulary.ts";
import { rightsOf } from "#lib/access/policy.ts";
import type { Viewer } from "#lib/kernel/actor.ts";

/**
 * The rights that a scope lets through, as far as the token's owner has them. To write or publish an article one must see
 * it, so those scopes let that through too; who may only read gets no command to run (lib/api/operation.ts).
 */
export const SCOPE_RIGHTS: Record<TokenScope, readonly Right[]> = {
  // Published content is for everybody: no right is needed.
  "published:read": [],
  "articles:read": ["article.write"],
  "articles:write": ["article.create", "article.write", "article.trash", "article.trash-withdrawn"],
  "articles:publish": ["article.write", "article.publish", "article.withdraw"],
  "media:read": ["media.see"],
  "media:write": ["media.see", "media.add", "media.describe"],
};

/** Somebody with those of their rights that one scope lets through; sections narrow them as ever. Pure. */
export function withinScope(owner: Viewer, scope: TokenScope | null): Viewer {
  const has = rightsOf(owner);
  const through: readonly Right[] = scope ? SCOPE_RIGHTS[scope] : [];
  const rights: Rights = {};
  for (const right of RIGHTS) if (has[right] && through.includes(right)) rights[right] = has[right];
  return { ...owner, role: { id: "", name: "API token", rights } };
}
