import type { CalendarFeed } from "#db/schema/desk.ts";
import { canAssign, canEdit, seenArticles } from "#lib/articles/policy.ts";
import type { Actor, Viewer } from "#lib/kernel/actor.ts";

type Standing = Parameters<typeof canEdit>[1];

/** Whoever writes a story may plan it anew; when it is due says whoever gives work out. */
export function canReplan(actor: Actor, article: Standing, what: "planned" | "due"): boolean {
  return what === "planned" ? canEdit(actor, article) : canAssign(actor, article);
}

/** An address of one's own shows what oneself may see. */
export function canSubscribe(actor: Actor): actor is Viewer {
  return actor.type === "person";
}

export function canRevokeFeed(actor: Actor, feed: Pick<CalendarFeed, "personId">): boolean {
  return actor.type === "person" && feed.personId === actor.id;
}

/** Whether there is anybody else's work to look through. */
export function seesOthers(viewer: Viewer): boolean {
  const scope = seenArticles(viewer);
  return scope.all || scope.sections.length > 0;
}
