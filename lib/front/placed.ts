import type { Arrangement, Pin, Slot } from "#db/schema/fronts.ts";
import type { FrontCard, Placed } from "#lib/articles/front-arrangement.ts";
import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import { pinsIn, withRailsOf } from "./arrangement.ts";

/**
 * What an arrangement places at a moment. A story that readers cannot open, and one whose time there is over, leaves its
 * slot to the newest. Rails of sections that are not among `railsOf` place nothing.
 */
export function placedOf(
  arrangement: Arrangement,
  cards: ReadonlyMap<string, ArticleCard>,
  railsOf: readonly string[],
  now: Date,
): Placed {
  const shown = new Set<string>();
  const { rails } = withRailsOf(arrangement, railsOf);
  // Those with a slot of their own first: what is also named under another story stands in its slot.
  const top = arrangement.top.map((slot) => own(slot));
  const opinion = arrangement.opinion.map((slot) => own(slot));
  const inRails = rails.map(({ sectionId, slots }) => [sectionId, slots.map((slot) => own(slot))] as const);
  return { top: top.map((card, at) => withRelated(card, arrangement.top[at])), opinion, rails: new Map(inRails) };

  function own(slot: Slot): FrontCard | null {
    const card = slot && !hasEnded(slot, now) ? take(slot.articleId) : null;
    if (!slot || !card) return null;
    const { headline, kicker } = slot;
    return {
      ...card,
      ...(headline && { title: headline }),
      ...(kicker && { kicker, kickerHere: kicker }),
    };
  }

  function withRelated(card: FrontCard | null, slot: Slot | undefined): FrontCard | null {
    const related = card ? (slot?.related ?? []).flatMap((id) => take(id) ?? []) : [];
    return card && related.length > 0 ? { ...card, related } : card;
  }

  function take(id: string): ArticleCard | null {
    if (shown.has(id)) return null;
    const card = cards.get(id) ?? null;
    if (card) shown.add(id);
    return card;
  }
}

export function hasEnded({ until }: Pick<Pin, "until">, now: Date): boolean {
  return until !== null && new Date(until) <= now;
}

/** When the next story leaves its slot by itself; null when none will. */
export function nextEnd(arrangement: Arrangement, now: Date): Date | null {
  const ends = pinsIn(arrangement).flatMap(({ pin }) =>
    pin.until && !hasEnded(pin, now) ? [new Date(pin.until)] : [],
  );
  return ends.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
