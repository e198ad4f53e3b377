/** Contrast as WCAG 2.2 counts it, 1 to 21. Colours are written #rrggbb. Pure. */

export type Theme = "light" | "dark";
/** What text in the accent stands on: the page, and panels on it (components/site/tokens.css). */
export const SURFACES: Record<Theme, readonly string[]> = {
  light: ["#fbfaf6", "#f3f0e8"],
  dark: ["#12151b", "#1a1e26"],
};
/** The accents that the product comes with. */
export const ACCENTS: Record<Theme, string> = { light: "#8c1d18", dark: "#e58a7b" };
/** At least this for text and links; large letters and marks could do with 3, but labels in the accent are small. */
export const FOR_TEXT = 4.5;
export const FOR_LARGE = 3;

export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

export function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Against the surface of a theme on which it is worst. */
export function contrastIn(theme: Theme, colour: string): number {
  return Math.min(...SURFACES[theme].map((surface) => contrast(colour, surface)));
}

/** Not rounded up to what it is not: 4.49 does not pass as 4.5. */
export function ratioInWords(ratio: number): string {
  return `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`;
}

const STEP = 0.004;

/** The colour of the same hue that is nearest in lightness and passes as text; the colour itself when it does. */
export function nearestPassing(theme: Theme, colour: string): string {
  const [lightness, chroma, hue] = toLch(colour);
  const away = theme === "light" ? -STEP : STEP;
  for (let l = lightness; l > 0 && l < 1; l += away) {
    const tried = l === lightness ? colour.toLowerCase() : fromLch(l, chroma, hue);
    if (contrastIn(theme, tried) >= FOR_TEXT) return tried;
  }
  return theme === "light" ? "#000000" : "#ffffff";
}

function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

type Three = [number, number, number];

function linear(colour: string): Three {
  return [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Three;
}

/** OKLCH (Björn Ottosson), in which lightness changes and the hue stays what eyes take it for. */
function toLch(colour: string): Three {
  const [r, g, b] = linear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(a, bb), Math.atan2(bb, a)];
}

/** Less colourful where a screen cannot show it as colourful as that. */
function fromLch(lightness: number, chroma: number, hue: number): string {
  for (let c = chroma; c > 0; c -= 0.004) {
    const found = hexOf(linearOf(lightness, c, hue));
    if (found) return found;
  }
  return hexOf(linearOf(lightness, 0, hue)) ?? "#808080";
}

function linearOf(lightness: number, chroma: number, hue: number): Three {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function hexOf(parts: Three): string | null {
  if (parts.some((part) => part < -0.0005 || part > 1.0005)) return null;
  const bytes = parts.map((part) => {
    const bounded = Math.min(1, Math.max(0, part));
    return Math.round(255 * (bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055));
  });
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
