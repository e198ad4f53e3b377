import type { Transaction } from "#db/client.ts";
import { loadArticle } from "#lib/articles/rows.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { previewState } from "#lib/previews/lifecycle.ts";
import { linkWith, type PreviewRow } from "#lib/previews/rows.ts";
import { guestMay } from "./policy.ts";
import { type Reviewed, withReview } from "./rows.ts";

/** What a guest's link leads to: the one article that it was made for. */
export type GuestTarget = Reviewed & { found: PreviewRow };

const ENDED =
  "This link has ended. What you wrote is still here: copy it, and ask whoever sent the link for a new one.";
const USED = "An answer was given by this link already, and it counts once. Ask whoever sent it for a new one.";
const NOT_HERE =
  "This text cannot be approved by this link now: it has moved on, or whoever sent the link may not approve it any more. You can still leave a comment.";
const CHANGED = "The text changed while you were reading. It is shown anew: read it once more, then answer.";

/** Null for a secret that opens nothing: told apart in `run`, so that nobody learns by the kind of refusal. */
export async function loadByLink(tx: Transaction, { secret }: { secret: string }): Promise<GuestTarget | null> {
  const found = await linkWith(tx, secret);
  if (!found) return null;
  return { ...(await withReview(tx, await loadArticle(tx, { id: found.article.id }))), found };
}

/** The target of a link that is open, for a comment. Throws AppError. */
export function openToGuest(target: GuestTarget | null, now: Date): GuestTarget {
  const state = target ? previewState(target.found, now) : "ended";
  if (target && state === "open" && target.found.link.power !== "see") return target;
  throw state === "used" ? new AppError("conflict", USED) : new AppError("not-found", ENDED);
}

/** The same for an answer to exactly the text that was shown. */
export function openToAnswer(target: GuestTarget | null, version: number, now: Date): GuestTarget {
  const open = openToGuest(target, now);
  const { found, draft, article, standing, writers } = open;
  if (!guestMay({ ...found, article, standing, writers }).approve) throw new AppError("conflict", NOT_HERE);
  if (version !== draft.version) throw new AppError("conflict", CHANGED, { details: { version: draft.version } });
  return open;
}

/** A guest is nobody of the house, whoever else may be signed in in the same browser. */
export function asGuest({ now }: Pick<Context, "now">): Pick<Context, "actor" | "now"> {
  return { actor: { type: "anyone" }, now };
}
