/** OKLab and OKLCH (Björn Ottosson), in which lightness changes and the hue stays what eyes take it for. Colours are #rrggbb. Pure. */

export type Three = [number, number, number];

export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** The light of red, green and blue, 0 to 1. */
export function linear(colour: string): Three {
  return [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Three;
}

/** Lightness 0 to 1, chroma, hue in radians. */
export function toLch(colour: string): Three {
  const [lightness, a, b] = toLab(colour);
  return [lightness, Math.hypot(a, b), Math.atan2(b, a)];
}

/** Less colourful where a screen cannot show it as colourful as that. */
export function fromLch(lightness: number, chroma: number, hue: number): string {
  for (let c = chroma; c > 0; c -= 0.004) {
    const found = hexOf(linearOf(lightness, c * Math.cos(hue), c * Math.sin(hue)));
    if (found) return found;
  }
  return hexOf(linearOf(lightness, 0, 0)) ?? "#808080";
}

/** So much of the second colour in the first, 0 to 1. */
export function mix(one: string, other: string, share: number): string {
  const [from, to] = [toLab(one), toLab(other)];
  const [lightness, a, b] = from.map((part, at) => part + ((to[at] as number) - part) * share) as Three;
  return fromLch(lightness, Math.hypot(a, b), Math.atan2(b, a));
}

function toLab(colour: string): Three {
  const [r, g, b] = linear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function linearOf(lightness: number, a: number, b: number): Three {
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
