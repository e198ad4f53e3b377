import { autoUpdate, computePosition, flip, offset, shift, size } from "@floating-ui/dom";

/** Keeps a box beside a place in the text, on the side with room, within what a phone's keyboard leaves of the screen. */
export function listPlace(box: HTMLElement, field: HTMLElement, highest = 352) {
  let stop: (() => void) | undefined;
  return {
    follow(at: () => DOMRect): void {
      stop?.();
      const place = { getBoundingClientRect: at, contextElement: field };
      stop = autoUpdate(place, box, () => {
        void computePosition(place, box, {
          strategy: "fixed",
          placement: "bottom-start",
          middleware: [
            offset(6),
            flip({ padding: 8 }),
            shift({ padding: 8 }),
            size({
              padding: 8,
              apply: ({ availableHeight }) => {
                box.style.maxBlockSize = `${Math.max(96, Math.min(availableHeight, highest))}px`;
              },
            }),
          ],
        }).then(({ x, y }) => {
          box.style.left = `${x}px`;
          box.style.top = `${y}px`;
        });
      });
    },
    stop(): void {
      stop?.();
      stop = undefined;
    },
  };
}
