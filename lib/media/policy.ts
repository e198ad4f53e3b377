import type { Media } from "#db/schema/media.ts";
import { allows } from "#lib/access/policy.ts";
import { canSee } from "#lib/articles/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

export function canUpload(actor: Actor): boolean {
  return allows(actor, "media.add");
}

export function canSeeLibrary(actor: Actor): boolean {
  return allows(actor, "media.see");
}

export function canDescribe(actor: Actor, picture: Pick<Media, "createdBy">): boolean {
  return allows(actor, "media.describe", { owner: picture.createdBy });
}

export function canDelete(actor: Actor): boolean {
  return allows(actor, "media.delete");
}

/** Folders are the desk's order; what one added oneself one may put where it belongs. */
export function canArrange(actor: Actor): boolean {
  return allows(actor, "media.arrange");
}

/** Whether the title of an article that shows a picture may be told; the same rule as for the article itself. */
export function seesUse(actor: Actor, article: Parameters<typeof canSee>[1]): boolean {
  return canSee(actor, article);
}
