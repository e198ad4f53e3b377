import type { Selection } from "#components/desk/many/selection.ts";
import type { Found } from "./use-library.ts";

/** How somebody left the library for one of its things: to be found so on the way back. */
export type Place = { key: string; found: Found; selection: Selection; current: string; scroll: number };

/** In memory, and only the last: it serves going back, not coming anew. */
let left: Place | null = null;

/** Notes the place in the entry of the browser's history that it belongs to. */
export function leave(place: Omit<Place, "key" | "scroll">): void {
  const key = crypto.randomUUID();
  left = { ...place, key, scroll: window.scrollY };
  window.history.replaceState({ ...window.history.state, libraryPlace: key }, "");
}

/** The place of this entry, when it was left a moment ago. */
export function placeHere(question: string): Place | null {
  if (typeof window === "undefined" || !left) return null;
  const isHere = window.history.state?.libraryPlace === left.key && left.found.question === question;
  return isHere ? left : null;
}
