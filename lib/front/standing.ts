import type { Front, FrontCard, Top } from "#lib/articles/front-arrangement.ts";
import type { FrontPreview } from "./preview.ts";

/** A story that stands in a slot now, whoever put it there. */
export type Stands = { id: string; title: string };
/** What stands where, by the part of the front: `top`, `opinion`, or the id of a rail's section. */
export type Standing = Record<string, Stands[]>;

export function standingIn(preview: FrontPreview): Standing {
  if (preview.section) return { top: topOf(preview.front.top) };
  const { opinion = [], rails, ...top }: Front = preview.front;
  const inRails = rails.map(({ section, cards }) => [section.id, cards.map(named)] as const);
  return { top: topOf(top), opinion: opinion.map(named), ...Object.fromEntries(inRails) };
}

function topOf({ lead, seconds }: Top): Stands[] {
  return [...(lead ? [lead] : []), ...seconds].map(named);
}

function named({ id, title }: FrontCard): Stands {
  return { id, title };
}
