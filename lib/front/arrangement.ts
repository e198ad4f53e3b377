import type { Arrangement, Pin, Slot } from "#db/schema/fronts.ts";

/** The front page of the site; any other place is the id of a section. */
export const SITE = "site";
export const EMPTY: Arrangement = { top: [], opinion: [], rails: [] };

/** A slot by where it is: in the top (0 leads), in opinion, or in the rail of a section (its id). */
export type At = { part: string; index: number };

export function slotsIn(arrangement: Arrangement, part: string): readonly Slot[] {
  if (part === "top") return arrangement.top;
  if (part === "opinion") return arrangement.opinion;
  return arrangement.rails.find(({ sectionId }) => sectionId === part)?.slots ?? [];
}

/** The same arrangement in the one form that it is kept in, so that two can be compared as text. */
export function tidied({ top, opinion, rails }: Arrangement): Arrangement {
  return {
    top: trimmed(top),
    opinion: trimmed(opinion),
    rails: rails
      .map(({ sectionId, slots }) => ({ sectionId, slots: trimmed(slots) }))
      .filter(({ slots }) => slots.length > 0)
      .sort((a, b) => (a.sectionId < b.sectionId ? -1 : 1)),
  };
}

/** Without the rails of other sections than these: a section that is no longer at the top has none. */
export function withRailsOf(arrangement: Arrangement, sectionIds: readonly string[]): Arrangement {
  return { ...arrangement, rails: arrangement.rails.filter(({ sectionId }) => sectionIds.includes(sectionId)) };
}

export function isSame(one: Arrangement, other: Arrangement): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Puts a story into a slot, or leaves it to the newest. */
export function put(arrangement: Arrangement, { part, index }: At, slot: Slot): Arrangement {
  const before = slotsIn(arrangement, part);
  const slots = Array.from({ length: Math.max(before.length, index + 1) }, (_, at) =>
    at === index ? slot : (before[at] ?? null),
  );
  return withSlots(arrangement, part, slots);
}

/** Changes places with the neighbour, whatever stands there. */
export function swap(arrangement: Arrangement, { part, index }: At, by: 1 | -1): Arrangement {
  const slots = slotsIn(arrangement, part);
  const [here, there] = [slots[index] ?? null, slots[index + by] ?? null];
  return put(put(arrangement, { part, index }, there), { part, index: index + by }, here);
}

function withSlots(arrangement: Arrangement, part: string, slots: Slot[]): Arrangement {
  if (part === "top" || part === "opinion") return tidied({ ...arrangement, [part]: slots });
  const others = arrangement.rails.filter(({ sectionId }) => sectionId !== part);
  return tidied({ ...arrangement, rails: [...others, { sectionId: part, slots }] });
}

/** Everything that was pinned, with where; `path` names the place as refusals do. */
export function pinsIn({ top, opinion, rails }: Arrangement): { pin: Pin; at: At; path: string }[] {
  const of = (slots: readonly Slot[], part: string, path: string) =>
    slots.flatMap((pin, index) => (pin ? [{ pin, at: { part, index }, path: `${path}.${index}` }] : []));
  return [
    ...of(top, "top", "top"),
    ...of(opinion, "opinion", "opinion"),
    ...rails.flatMap(({ sectionId, slots }, rail) => of(slots, sectionId, `rails.${rail}.slots`)),
  ];
}

/** Every story that has a place, related ones too. */
export function storiesIn(arrangement: Arrangement): string[] {
  return pinsIn(arrangement).flatMap(({ pin }) => [pin.articleId, ...pin.related]);
}

function trimmed(slots: readonly Slot[]): Slot[] {
  return slots.slice(0, slots.findLastIndex((slot) => slot !== null) + 1);
}
