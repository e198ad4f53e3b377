import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";

type Point = { x: number; y: number };
/** `begin` is called once, before a movement. */
type Props = { point: (to: Point) => void; begin: () => void };

const STEPS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The point that must stay in view, as a ring on the picture: moved by hand and by the arrow keys, with Shift ten times as far. */
export function FocalMark({ at, point, begin }: Props & { at: Point }) {
  const mark = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Through the object model: the page's policy forbids styles in attributes.
    mark.current?.style.setProperty("left", `${at.x * 100}%`);
    mark.current?.style.setProperty("top", `${at.y * 100}%`);
  }, [at.x, at.y]);

  function step(event: KeyboardEvent): void {
    const by = STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    if (!event.repeat) begin();
    const far = event.shiftKey ? 0.1 : 0.01;
    point({ x: at.x + by.x * far, y: at.y + by.y * far });
  }

  return (
    <button
      ref={mark}
      type="button"
      className="cut-focal"
      onKeyDown={step}
      {...usePointing({ point, begin })}
      aria-label={`Focal point, ${pointInWords(at)}. Move it with the arrow keys, with Shift further.`}
    />
  );
}

/** For what follows a hand over the picture: the ring, and the picture itself while a hand on it means the point. */
export function usePointing({ point, begin }: Props) {
  function follow(event: PointerEvent<HTMLElement>): void {
    if (event.buttons !== 1) return;
    const frame = event.currentTarget.closest(".cut-frame")?.getBoundingClientRect();
    if (!frame) return;
    if (event.type === "pointerdown") {
      begin();
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    point({ x: (event.clientX - frame.left) / frame.width, y: (event.clientY - frame.top) / frame.height });
  }
  return { onPointerDown: follow, onPointerMove: follow };
}

/** For people: 40 % from the left, 25 % from the top. */
export function pointInWords({ x, y }: Point): string {
  return `${Math.round(x * 100)} % from the left, ${Math.round(y * 100)} % from the top`;
}
