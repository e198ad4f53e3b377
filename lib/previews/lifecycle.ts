import type { Article, PreviewLink } from "#db/schema/articles.ts";
import { canSee } from "#lib/articles/policy.ts";
import type { Viewer } from "#lib/kernel/actor.ts";

/** `used`: whoever held it has approved by it, or asked for changes. */
export type PreviewState = "open" | "revoked" | "used" | "expired" | "ended";

type Facts = {
  link: Pick<PreviewLink, "expiresAt" | "revokedAt">;
  article: Pick<Article, "createdBy" | "assigneeId" | "sectionId" | "state">;
  /** Null when whoever made it may not sign in any more. */
  maker: Viewer | null;
  /** Whether an answer was given by it. */
  answered: boolean;
};

/**
 * What a link is worth now. It shows no more than whoever made it may see: it ends (and may open again) with their
 * suspension, with a role that no longer sees the article, and while the article is in the trash.
 */
export function previewState({ link, article, maker, answered }: Facts, now: Date): PreviewState {
  if (link.revokedAt) return "revoked";
  if (answered) return "used";
  if (link.expiresAt <= now) return "expired";
  const seen = maker !== null && canSee(maker, article);
  return seen && article.state !== "trashed" ? "open" : "ended";
}

/** How exactly the last opening is remembered, in milliseconds: reading on costs no write. */
const REMEMBERED_EVERY = 60_000;

export function isRemembered({ lastOpenedAt }: Pick<PreviewLink, "lastOpenedAt">, now: Date): boolean {
  return lastOpenedAt !== null && now.getTime() - lastOpenedAt.getTime() < REMEMBERED_EVERY;
}
