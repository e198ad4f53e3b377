import { type KeyboardEvent, useEffect, useRef } from "react";

/**
 * A line of a list that is put in order by hand: Alt and an arrow move it from any of its fields, and whatever moved it keeps
 * the focus. `move` is asked only where there is room.
 */
export function useMovable<Line extends HTMLElement>(place: number, of: number, move: (by: -1 | 1) => void) {
  const line = useRef<Line>(null);
  const was = useRef(place);
  const pressed = useRef<HTMLElement>(null);

  // To be put elsewhere in the list takes the focus away.
  useEffect(() => {
    if (was.current !== place) pressed.current?.focus();
    was.current = place;
    pressed.current = null;
  }, [place]);

  function go(by: -1 | 1): void {
    if (place + by < 0 || place + by >= of) return;
    const at = document.activeElement;
    pressed.current = at instanceof HTMLElement && line.current?.contains(at) ? at : null;
    move(by);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    go(event.key === "ArrowUp" ? -1 : 1);
  }
  return { line, go, onKeyDown };
}
