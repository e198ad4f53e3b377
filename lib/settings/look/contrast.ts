import { fromLch, linear, toLch } from "./oklch.ts";

/** Contrast as WCAG 2.2 counts it, 1 to 21. Colours are written #rrggbb. Pure. */

export type Theme = "light" | "dark";
export const LIGHTS: readonly Theme[] = ["light", "dark"];
/** At least this for text and links; large letters and marks could do with 3, but labels in the accent are small. */
export const FOR_TEXT = 4.5;
export const FOR_LARGE = 3;

export function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Against whichever of these it is worst. */
export function worstOn(surfaces: readonly string[], colour: string): number {
  return Math.min(...surfaces.map((surface) => contrast(colour, surface)));
}

/** Not rounded up to what it is not: 4.49 does not pass as 4.5. */
export function ratioInWords(ratio: number): string {
  return `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`;
}

const STEP = 0.004;

/** The colour of the same hue that is nearest in lightness, lighter or darker, and passes; itself when it does. */
export function nearest(colour: string, way: "lighter" | "darker", passes: (tried: string) => boolean): string {
  const [lightness, chroma, hue] = toLch(colour);
  const step = way === "lighter" ? STEP : -STEP;
  for (let l = lightness; l > 0 && l < 1; l += step) {
    const tried = l === lightness ? colour.toLowerCase() : fromLch(l, chroma, hue);
    if (passes(tried)) return tried;
  }
  return way === "lighter" ? "#ffffff" : "#000000";
}

function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
