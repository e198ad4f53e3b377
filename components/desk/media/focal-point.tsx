"use client";

import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import type { PictureView } from "#lib/media/view.ts";
import { Thumbnail } from "./thumbnail.tsx";

type Point = { x: number; y: number };
type Props = { picture: PictureView; alt: string; point: Point; moved: (point: Point) => void; readOnly: boolean };

const STEPS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The picture with the point that crops keep: set by a click or a drag, moved by the arrow keys (with Shift ten times as far). */
export function FocalPoint({ picture, alt, point, moved, readOnly }: Props) {
  const mark = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Through the object model: the page's policy forbids styles in attributes.
    mark.current?.style.setProperty("inset-inline-start", `${point.x * 100}%`);
    mark.current?.style.setProperty("inset-block-start", `${point.y * 100}%`);
  }, [point]);

  function follow(event: PointerEvent<HTMLDivElement>): void {
    if (readOnly || event.buttons !== 1) return;
    const frame = event.currentTarget.getBoundingClientRect();
    event.currentTarget.setPointerCapture(event.pointerId);
    moved(within({ x: (event.clientX - frame.left) / frame.width, y: (event.clientY - frame.top) / frame.height }));
  }

  function step(event: KeyboardEvent): void {
    const by = STEPS[event.key];
    if (!by || readOnly) return;
    event.preventDefault();
    const far = event.shiftKey ? 0.1 : 0.01;
    moved(within({ x: point.x + by.x * far, y: point.y + by.y * far }));
  }

  return (
    <div
      className="media-focal"
      dir="ltr"
      onPointerDown={follow}
      onPointerMove={follow}
      data-fixed={readOnly || undefined}
    >
      <Thumbnail picture={picture} alt={alt} widest={1280} sizes="(min-width: 60rem) 40rem, 100vw" />
      {!readOnly && (
        <button
          ref={mark}
          type="button"
          onKeyDown={step}
          aria-label={`Focal point, ${inWords(point)}. Move it with the arrow keys.`}
        />
      )}
    </div>
  );
}

/** For people: 40 % from the left, 25 % from the top. */
export function inWords({ x, y }: Point): string {
  return `${Math.round(x * 100)} % from the left, ${Math.round(y * 100)} % from the top`;
}

function within({ x, y }: Point): Point {
  const share = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
  return { x: share(x), y: share(y) };
}
