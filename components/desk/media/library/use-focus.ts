import { useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { NamedItem } from "#lib/media/desk-library.ts";
import type { Place } from "./place.ts";
import type { LibraryOnScreen } from "./use-library.ts";

/** Keeps the place: on the way back to where one was, and when what has the focus goes away. */
export function useFocus(library: LibraryOnScreen, place: Place | null, focusOn: (id: string) => void) {
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current) focusOn(next.current);
    next.current = null;
  });

  const comeBack = useEffectEvent(() => {
    if (!place) return;
    window.scrollTo(0, place.scroll);
    focusOn(place.current);
    // What was opened may have been changed there.
    void library.look([place.current]);
  });
  useLayoutEffect(() => comeBack(), []);

  /** The focus goes on to what follows those that go. */
  return function goOn(gone: readonly NamedItem[]): void {
    const ids = new Set(gone.map(({ id }) => id));
    const { items } = library;
    const last = items.findLastIndex(({ id }) => ids.has(id));
    const stays = ({ id }: NamedItem) => !ids.has(id);
    next.current = (items.slice(last).find(stays) ?? items.findLast(stays))?.id ?? null;
  };
}
