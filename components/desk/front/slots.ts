import type { Arrangement, Pin } from "#db/schema/fronts.ts";
import { type At, pinsIn } from "#lib/front/arrangement.ts";

/** What a slot is called, beside the name of its part. */
export function nameOf({ part, index }: At): string {
  if (part === "top") return index === 0 ? "Lead" : `Second ${index}`;
  return `${index + 1}`;
}

export function aPin(articleId: string): Pin {
  return { articleId, headline: "", kicker: "", until: null, related: [] };
}

/** Where a story stands already, in words; undefined where it has no place. */
export function placeOfStory(
  arrangement: Arrangement,
  id: string,
  partName: (part: string) => string,
): string | undefined {
  for (const { pin, at } of pinsIn(arrangement)) {
    const place = at.part === "top" ? nameOf(at) : `${partName(at.part)} ${nameOf(at)}`;
    if (pin.articleId === id) return `Stands in “${place}” already`;
    if (pin.related.includes(id)) return `Stands under “${place}” already`;
  }
  return undefined;
}

export function isSameSlot(one: At, other: At): boolean {
  return one.part === other.part && one.index === other.index;
}
