import type { Orientation } from "#db/vocabulary.ts";

export function orientationOf({ width, height }: { width: number; height: number }): Orientation {
  if (width === height) return "square";
  return width > height ? "landscape" : "portrait";
}
