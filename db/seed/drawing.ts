export const WIDTH = 2400;
export const HEIGHT = 1350;

export const palette = {
  ink: "#121b28",
  inkBlue: "#22344c",
  slate: "#4b5d70",
  steel: "#7f8f9b",
  fog: "#bcc5c7",
  paper: "#ede5d6",
  warm: "#d8c4a2",
  amber: "#e8b266",
  oxide: "#9c412d",
} as const;

export type Random = {
  next: () => number;
  between: (low: number, high: number) => number;
  pick: <T>(items: readonly T[]) => T;
};

/** Mulberry32: the same seed draws the same picture on every machine. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
  };
}

/** Smooth value noise over `octaves`, about -1 to 1. */
export function noise(seed: number, octaves = 4): (x: number, y?: number) => number {
  const lattice = (ix: number, iy: number) => {
    let h = Math.imul(ix, 374761393) ^ Math.imul(iy, 668265263) ^ Math.imul(seed, 974634599);
    h = Math.imul(h ^ (h >>> 13), 1274126177);
    return ((h ^ (h >>> 16)) >>> 0) / 2147483648 - 1;
  };
  const ease = (t: number) => t * t * (3 - 2 * t);
  const single = (x: number, y: number) => {
    const ix = Math.floor(x);
    const iy = Math.floor(y);
    const u = ease(x - ix);
    const v = ease(y - iy);
    const top = lattice(ix, iy) * (1 - u) + lattice(ix + 1, iy) * u;
    const low = lattice(ix, iy + 1) * (1 - u) + lattice(ix + 1, iy + 1) * u;
    return top * (1 - v) + low * v;
  };
  return (x, y = 0) => {
    let sum = 0;
    for (let o = 0; o < octaves; o++) sum += single(x * 2 ** o + o * 17.3, y * 2 ** o - o * 9.1) / 2 ** o;
    return sum / 1.6;
  };
}

export function mix(from: string, to: string, t: number): string {
  const channel = (at: number) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * Math.min(1, Math.max(0, t)))
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

export const n = (value: number) => String(Math.round(value * 10) / 10);

export type Point = readonly [number, number];

export function path(points: readonly Point[], close = true): string {
  return points.map(([x, y], i) => `${i ? "L" : "M"}${n(x)} ${n(y)}`).join("") + (close ? "Z" : "");
}

/** `stops`: offset 0..1, colour, optional opacity. `vector`: x1 y1 x2 y2 in fractions of the shape. */
export function gradient(
  id: string,
  stops: readonly (readonly [number, string, number?])[],
  vector: readonly [number, number, number, number] = [0, 0, 0, 1],
): string {
  const [x1, y1, x2, y2] = vector;
  return `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopList(stops)}</linearGradient>`;
}

/** A round gradient, centre and radius in fractions of the shape. */
export function glow(
  id: string,
  stops: readonly (readonly [number, string, number?])[],
  cx = 0.5,
  cy = 0.5,
  r = 0.5,
): string {
  return `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopList(stops)}</radialGradient>`;
}

/** `margin`: how far the blur may run over, in fractions of the shape; keep it small on wide groups, the area costs time. */
export function blur(id: string, x: number, y = x, margin = 0.5): string {
  return `<filter id="${id}" x="${-margin}" y="${-margin}" width="${1 + 2 * margin}" height="${1 + 2 * margin}" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="${x} ${y}"/></filter>`;
}

/** Moves edges by noise: small scales look drawn by hand, flat wide ones look like water. Slow per pixel, so name the region: x y width height. */
export function displace(
  id: string,
  frequency: string,
  scale: number,
  seed: number,
  region: readonly [number, number, number, number],
  soften = 0,
): string {
  const [x, y, width, height] = region;
  return `<filter id="${id}" filterUnits="userSpaceOnUse" x="${x}" y="${y}" width="${width}" height="${height}" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="2" seed="${seed}"/><feDisplacementMap in="SourceGraphic" scale="${scale}" xChannelSelector="R" yChannelSelector="G"/>${soften ? `<feGaussianBlur stdDeviation="${soften}"/>` : ""}</filter>`;
}

/** Turbulence as a veil of one colour: clouds, mist, stains. `gain` steepens, `cut` removes. */
export function veil(
  id: string,
  frequency: string,
  colour: string,
  gain: number,
  cut: number,
  seed: number,
  octaves = 5,
): string {
  const [r, g, b] = [1, 3, 5].map((at) => n3(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return `<filter id="${id}" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="${octaves}" seed="${seed}" result="t"/><feColorMatrix values="0 0 0 0 ${r} 0 0 0 0 ${g} 0 0 0 0 ${b} ${gain} 0 0 0 ${-cut}"/><feComposite operator="in" in2="SourceGraphic"/></filter>`;
}

export function veiled(
  filter: string,
  x: number,
  y: number,
  width: number,
  height: number,
  opacity = 1,
  fill = "#fff",
): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" filter="url(#${filter})" opacity="${opacity}"/>`;
}

export type Finish = { seed: number; brush?: string; brushStrength?: number; vignette?: number };

/** One printed surface for all pictures: dry brush, grain and a little darkness in the corners. */
export function paint(
  defs: string,
  body: string,
  { seed, brush = "0.005 0.028", brushStrength = 0.4, vignette = 0.36 }: Finish,
): string {
  const all = `width="${WIDTH}" height="${HEIGHT}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${all} viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs>${defs}
<filter id="finish-brush" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${brush}" numOctaves="3" seed="${seed + 3}"/><feColorMatrix values="0.9 0 0 0 0.05 0.9 0 0 0 0.05 0.9 0 0 0 0.05 0 0 0 0 1"/></filter>
<filter id="finish-grain" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="0.62" numOctaves="2" seed="${seed + 7}" stitchTiles="stitch"/><feColorMatrix values="1.5 0 0 0 -0.25 1.5 0 0 0 -0.25 1.5 0 0 0 -0.25 0 0 0 0 1"/></filter>
<pattern id="finish-tile" width="600" height="450" patternUnits="userSpaceOnUse"><rect width="600" height="450" filter="url(#finish-grain)"/></pattern>
${glow(
  "finish-vignette",
  [
    [0.55, palette.ink, 0],
    [1, palette.ink, vignette],
  ],
  0.5,
  0.5,
  0.75,
)}</defs>
${body}
<rect ${all} filter="url(#finish-brush)" opacity="${brushStrength}" style="mix-blend-mode:soft-light"/>
<rect ${all} fill="url(#finish-tile)" opacity="0.32" style="mix-blend-mode:soft-light"/>
<rect ${all} fill="url(#finish-vignette)"/></svg>`;
}

function stopList(stops: readonly (readonly [number, string, number?])[]): string {
  return stops
    .map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
    .join("");
}

function n3(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
