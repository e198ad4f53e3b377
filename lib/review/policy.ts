import type { Article, PreviewLink } from "#db/schema/articles.ts";
import { allows, scopeOf } from "#lib/access/policy.ts";
import { canApprove, canAssign, canEdit } from "#lib/articles/policy.ts";
import type { Actor, Viewer } from "#lib/kernel/actor.ts";
import type { Standing } from "./lifecycle.ts";
import type { Step } from "./stages.ts";

type Reviewed = Parameters<typeof canEdit>[1];

/** Whoever writes it passes it on from a stage that asks for no approval. */
export function canSubmit(actor: Actor, article: Reviewed): boolean {
  return canEdit(actor, article);
}

/** Who approves a stage: only people, by right, or the one who is named and admins. Four eyes are asked for besides. */
export function canApproveStage(
  actor: Actor,
  article: Reviewed,
  stage: Pick<Step, "approval" | "approverId">,
): boolean {
  if (actor.type !== "person" || stage.approval === "nobody") return false;
  if (stage.approval === "right") return canApprove(actor, article);
  return canEdit(actor, article) && (actor.id === stage.approverId || actor.role === "admin");
}

/** Whether somebody is kept from approving a stage because they had a hand in the text. */
export function wroteIt(actor: Actor, { fourEyes }: Pick<Step, "fourEyes">, writers: readonly string[]): boolean {
  return fourEyes && actor.type === "person" && writers.includes(actor.id);
}

/** Whoever may approve by right may send it back from any stage, and whoever is named from theirs; also what they wrote. */
export function canAskChanges(actor: Actor, article: Reviewed, here: Pick<Step, "approval" | "approverId">): boolean {
  return actor.type === "person" && (canApprove(actor, article) || canApproveStage(actor, article, here));
}

export function canHandOver(actor: Actor, article: Reviewed): boolean {
  if (canAssign(actor, article)) return true;
  return canEdit(actor, article) && actor.type === "person" && article.assigneeId === actor.id;
}

/** Whether there may be a stage that they approve by right. */
export function mayApproveSome(actor: Actor): boolean {
  const scope = scopeOf(actor, "article.approve");
  return scope.all || scope.sections.length > 0;
}

/** Whoever is named to approve must see the stories that they are asked about: of the site, or of a section. */
export function canBeNamed(actor: Actor, sectionId: string | null): boolean {
  return allows(actor, "article.write", { owner: null, section: sectionId });
}

export function canSetStages(actor: Actor): boolean {
  return allows(actor, "site.settings");
}

export type MayNow = { submit: boolean; approve: boolean; askChanges: boolean; handOver: boolean; blind: boolean };

/** What somebody may do with a story where it stands now. `blind`: they would approve, had they not written it themselves. */
export function mayNow(actor: Actor, article: Reviewed, standing: Standing, writers: readonly string[]): MayNow {
  const { here, next, at } = standing;
  const right = canApproveStage(actor, article, here);
  const blind = right && wroteIt(actor, here, writers);
  return {
    // Of what readers see exactly so there is nothing to look at.
    submit: here.approval === "nobody" && next !== null && article.state !== "live" && canSubmit(actor, article),
    approve: at > 0 && right && !blind,
    askChanges: at > 0 && canAskChanges(actor, article, here),
    handOver: canHandOver(actor, article),
    blind,
  };
}

type GuestFacts = {
  link: Pick<PreviewLink, "power" | "stageId">;
  article: Reviewed;
  maker: Viewer | null;
  standing: Standing;
  writers: readonly string[];
};

/** What the holder of a link that is open may do. They approve nothing that whoever made the link could not approve now. */
export function guestMay({ link, article, maker, standing, writers }: GuestFacts): {
  comment: boolean;
  approve: boolean;
} {
  const isHere = link.power === "approve" && link.stageId === standing.here.id;
  return {
    comment: link.power !== "see",
    approve: isHere && maker !== null && mayNow(maker, article, standing, writers).approve,
  };
}
