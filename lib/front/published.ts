import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type Arrangement, fronts, frontVersions } from "#db/schema/fronts.ts";
import {
  arrangeTop,
  eachOnce,
  type Front,
  isFreeOf,
  type Placed,
  placedCards,
  type Top,
} from "#lib/articles/front-arrangement.ts";
import { cardsOf } from "#lib/articles/published-cards.ts";
import { publishedFront } from "#lib/articles/published-front.ts";
import type { CardList } from "#lib/articles/reader-shapes.ts";
import { keepUntil, tag } from "#lib/kernel/page-cache/scope.ts";
import { type ReaderSection, topLevel } from "#lib/sections/tree.ts";
import { articleTag, frontTag } from "#lib/tags.ts";
import { SITE, storiesIn } from "./arrangement.ts";
import { nextEnd, placedOf } from "./placed.ts";

/** The first page of a section: what stands above, the list without it, and all of it together. */
export type SectionFront = { top: Top; list: CardList; shown: CardList };

/**
 * The front page as it was arranged, or as it arranges itself. `now` decides whose time in a slot is over; what nobody put
 * there is of one language where the site publishes in several.
 */
export async function publishedFrontPage(
  sections: ReaderSection[],
  now: Date,
  language: string | null = null,
): Promise<Front> {
  const arrangement = await publishedArrangement(SITE);
  if (!arrangement) return publishedFront(sections, { language });
  return frontAsArranged(arrangement, sections, now, language);
}

/** What was put above the list of a section; null where nothing was, or nothing of it can be read now. */
export async function publishedSectionFront(
  section: ReaderSection,
  list: CardList,
  sections: ReaderSection[],
  now: Date,
): Promise<SectionFront | null> {
  const arrangement = await publishedArrangement(section.id);
  if (!arrangement) return null;
  const placed = await placedNow(arrangement, sections, now);
  return placed.top.some(Boolean) ? sectionFrontOf(placed, list) : null;
}

/** Any arrangement as the front page that it makes. */
export async function frontAsArranged(
  arrangement: Arrangement,
  sections: ReaderSection[],
  now: Date,
  language: string | null = null,
): Promise<Front> {
  return publishedFront(sections, { placed: await placedNow(arrangement, sections, now), language });
}

/** Any arrangement as it would stand above a list; the empty slots are filled from it. */
export async function sectionFrontAsArranged(
  arrangement: Arrangement,
  list: CardList,
  sections: ReaderSection[],
  now: Date,
): Promise<SectionFront> {
  return sectionFrontOf(await placedNow(arrangement, sections, now), list);
}

function sectionFrontOf(placed: Placed, list: CardList): SectionFront {
  const free = list.cards.filter(isFreeOf(placedCards(placed)));
  // In a section of opinion the seconds are opinion: its newest in their order.
  const top = arrangeTop(free, placed.top, (all, lead) => eachOnce(all.filter(isFreeOf(lead ? [lead] : []))));
  const above = [...(top.lead ? [top.lead] : []), ...top.seconds].flatMap((card) => [card, ...(card.related ?? [])]);
  // Further down, a translation of what stands above would tell it twice.
  const cards = free.filter(isFreeOf(above));
  return { top, list: { ...list, cards }, shown: { ...list, cards: [...above, ...cards] } };
}

/** What readers see of a place by hand: one query. */
async function publishedArrangement(place: string): Promise<Arrangement | null> {
  tag(frontTag(place));
  const [row] = await db()
    .select({ arrangement: frontVersions.arrangement })
    .from(fronts)
    .innerJoin(frontVersions, eq(frontVersions.id, fronts.liveVersionId))
    .where(eq(fronts.place, place));
  return row?.arrangement ?? null;
}

async function placedNow(arrangement: Arrangement, sections: ReaderSection[], now: Date): Promise<Placed> {
  const ids = storiesIn(arrangement);
  // Also those that cannot be read yet: they take their slot as soon as they can.
  tag(...ids.map(articleTag));
  const end = nextEnd(arrangement, now);
  if (end) keepUntil(end);
  const cards = new Map((await cardsOf(ids, sections)).map((card) => [card.id, card]));
  return placedOf(
    arrangement,
    cards,
    topLevel(sections).map(({ id }) => id),
    now,
  );
}
