import type { Arrangement, Slot } from "#db/schema/fronts.ts";
import type { Front, FrontCard, Top } from "#lib/articles/front-arrangement.ts";
import { slotsIn } from "./arrangement.ts";
import { hasEnded } from "./placed.ts";
import type { FrontPreview } from "./preview.ts";

/** A story that stands in a slot now, whoever put it there. */
export type Stands = { id: string; title: string };
/** What stands in each slot, by the part of the front: `top`, `opinion`, or the id of a rail's section. Null where nothing does. */
export type Standing = Record<string, (Stands | null)[]>;

/** Readers see no holes, so that what they see moves up; the desk tells it by the slots of the arrangement that it was made from. */
export function standingIn(preview: FrontPreview, arrangement: Arrangement, now: Date): Standing {
  const of = (part: string, cards: readonly FrontCard[]) =>
    inSlots(
      slotsIn(arrangement, part).map((slot) => (slot && !hasEnded(slot, now) ? slot : null)),
      cards,
    );
  if (preview.section) return { top: of("top", cardsOf(preview.front.top)) };
  const { opinion = [], rails, ...top }: Front = preview.front;
  const inRails = rails.map(({ section, cards }) => [section.id, of(section.id, cards)] as const);
  return { top: of("top", cardsOf(top)), opinion: of("opinion", opinion), ...Object.fromEntries(inRails) };
}

/** Each that was pinned in its own slot, the others in their order in the slots between and after. */
function inSlots(slots: readonly Slot[], cards: readonly FrontCard[]): (Stands | null)[] {
  const pinned = new Set(slots.map((slot) => slot?.articleId));
  const byHand = new Map(cards.filter(({ id }) => pinned.has(id)).map((card) => [card.id, card]));
  const rest = cards.filter(({ id }) => !pinned.has(id)).values();
  const stands = Array.from({ length: slots.length + cards.length }, (_, at) => {
    const card = byHand.get(slots[at]?.articleId ?? "") ?? rest.next().value;
    return card ? { id: card.id, title: card.title } : null;
  });
  return stands.slice(0, stands.findLastIndex(Boolean) + 1);
}

function cardsOf({ lead, seconds }: Top): FrontCard[] {
  return [...(lead ? [lead] : []), ...seconds];
}
