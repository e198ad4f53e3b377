"use client";

import { type RefObject, useEffect } from "react";

/** A frame as wide as a screen, in CSS pixels; smaller where its stage has no room for that. */
export function useFrameSize(
  stage: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLIFrameElement | null>,
  { width, height }: { width: number; height: number },
): void {
  useEffect(() => {
    const size = () => {
      const room = stage.current;
      if (!room || !frame.current) return;
      const scale = Math.min(1, room.clientWidth / width);
      frame.current.style.width = `${width}px`;
      frame.current.style.height = `${Math.min(height, room.clientHeight / scale)}px`;
      frame.current.style.transform = scale < 1 ? `scale(${scale})` : "";
      frame.current.style.marginInlineStart = `${Math.max(0, (room.clientWidth - width * scale) / 2)}px`;
    };
    size();
    addEventListener("resize", size);
    return () => removeEventListener("resize", size);
  }, [stage, frame, width, height]);
}
