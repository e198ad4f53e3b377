import { useLayoutEffect, useRef, useState } from "react";
import type { Handlers } from "./tile.tsx";

/** The same functions at each render, which call the newest: thousands of tiles stay as they are while one is selected. */
export function useHandlers(handlers: Handlers): Handlers {
  const newest = useRef(handlers);
  useLayoutEffect(() => {
    newest.current = handlers;
  });
  const [same] = useState<Handlers>(() => ({
    choose: (...given) => newest.current.choose(...given),
    leave: (...given) => newest.current.leave(...given),
    drag: (...given) => newest.current.drag(...given),
  }));
  return same;
}
