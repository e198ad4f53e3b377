import { scopeOf } from "#lib/access/policy.ts";
import { canAssign, canCreate, canEdit } from "#lib/articles/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

type Standing = Parameters<typeof canEdit>[1];

/** Whoever may write a story may say what it shall be. Standing pages are no stories. */
export function canPlan(actor: Actor, article: Standing): boolean {
  return article.form === "article" && canEdit(actor, article);
}

export function canGive(actor: Actor, article: Standing): boolean {
  return article.form === "article" && canAssign(actor, article);
}

/** To pitch a story everybody may who may begin one; to give it away or set a date, who could do so once it is there. */
export function canBegin(actor: Actor, given: { sectionId: string | null; assigns: boolean }): boolean {
  if (!canCreate(actor) || !given.assigns) return canCreate(actor);
  const createdBy = actor.type === "person" ? actor.id : null;
  return canAssign(actor, { createdBy, assigneeId: null, sectionId: given.sectionId, form: "article", state: "draft" });
}

/** Whether there may be anything that they give to others. */
export function mayAssignSome(actor: Actor): boolean {
  const scope = scopeOf(actor, "article.assign");
  return scope.all || scope.owner !== null || scope.sections.length > 0;
}

/** The job alone tells what is due. */
export function canTellDue(actor: Actor): boolean {
  return actor.type === "system" && actor.job === "plan.tell-due";
}
