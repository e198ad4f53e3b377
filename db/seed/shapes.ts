import { gradient, type Point } from "./drawing.ts";

type Stops = Parameters<typeof gradient>[1];

/** A gradient from left to right. */
export function across(id: string, stops: Stops): string {
  return gradient(id, stops, [0, 0, 1, 0]);
}

/** A gradient from the upper left to the lower right. */
export function aslant(id: string, stops: Stops): string {
  return gradient(id, stops, [0, 0, 1, 1]);
}

/** White that fades out downwards, to be drawn through a veil. */
export function fading(id: string): string {
  return gradient(id, [
    [0, "#fff"],
    [1, "#fff", 0],
  ]);
}

/** White that comes up downwards. */
export function rising(id: string): string {
  return gradient(id, [
    [0, "#fff", 0],
    [1, "#fff"],
  ]);
}

/** White that is there `at` a height alone, in fractions of the shape. */
export function band(id: string, at = 0.5): string {
  return gradient(id, [
    [0, "#fff", 0],
    [at, "#fff"],
    [1, "#fff", 0],
  ]);
}

/** The outline of land over the whole picture: down to `foot` on both sides. */
export function land(foot: number, step: number, heightAt: (x: number) => number): Point[] {
  const points: Point[] = [[0, foot]];
  for (let x = 0; x <= 2400; x += step) points.push([x, heightAt(x)]);
  return [...points, [2400, foot]];
}

/** What lies above `level` once more, upside down in the water under it, and what else is on that water. */
export function mirrored(scene: string, clip: string, level: number, onWater: string): string {
  return `<g id="scene">${scene}</g><g clip-path="url(#${clip})"><g filter="url(#ripple)"><use href="#scene" transform="matrix(1 0 0 -1 0 ${level * 2})"/></g><rect y="${level}" width="2400" height="400" fill="url(#depth)"/>${onWater}</g>`;
}
