import {
  blur,
  displace,
  glow,
  gradient,
  mix,
  n,
  noise,
  type Point,
  paint,
  path,
  type Random,
  random,
  veil,
  veiled,
} from "../../drawing.ts";
import type { EditionPicture } from "../../edition-types.ts";
import { ripples } from "../../ripples.ts";
import { fading } from "../../shapes.ts";

export const railBridge: EditionPicture = {
  key: "rail-bridge",
  alt: "A steel truss railway bridge on stone piers runs away over a still river and is lost in fog; a red signal burns at its portal.",
  caption: "The bridge at Hasker, where the ceasefire was signed. By five in the afternoon the far bank is gone.",
  credit: "Drawing: Standfirst",
  focalX: 0.6,
  focalY: 0.48,
  svg: draw,
};

const CX = 760;
const CY = 800;
const FOCAL = 1500;
const EYE = 15;
const DECK = 22;
const NEAR = 30;
const FAR = 38;
const SPAN = 66;
const FOG = "#c3c9c6";

type Space = readonly [number, number, number];

function draw(): string {
  const r = random(312);
  return paint(
    [
      gradient("sky", [
        [0, "#8796a1"],
        [0.35, "#b3bcbd"],
        [0.62, "#d8d3c4"],
        [1, "#cfcfc6"],
      ]),
      gradient("river", [
        [0, "#d0d1c8"],
        [0.3, "#b3bbba"],
        [0.6, "#8797a2"],
        [1, "#43576a"],
      ]),
      gradient("bankfog", [
        [0, FOG, 0],
        [0.5, "#d3d3c9", 0.9],
        [1, FOG, 0],
      ]),
      gradient("band", [
        [0, "#fff", 0],
        [0.4, "#fff"],
        [0.6, "#fff"],
        [1, "#fff", 0],
      ]),
      fading("top"),
      glow("sun", [
        [0, "#fff3d8", 0.95],
        [0.16, "#f8e4c0", 0.6],
        [0.45, "#eed9b8", 0.25],
        [1, "#e6d6bb", 0],
      ]),
      glow("signal", [
        [0, "#ffd9c0"],
        [0.07, "#d9573c"],
        [0.12, "#b5442d", 0.5],
        [0.4, "#b5442d", 0.12],
        [1, "#b5442d", 0],
      ]),
      veil("drift", "0.0014 0.006", "#dcdcd3", 2.6, 1.1, 6),
      veil("high", "0.0012 0.004", "#6f8190", 2.2, 1.05, 18, 4),
      veil("stone", "0.02 0.05", "#16202c", 2.4, 1.1, 3, 3),
      displace("ripple", "0.008 0.06", 26, 5, [0, 800, 2400, 550], 1.2),
      blur("soft", 2.2, 2.2, 0.1),
    ].join(""),
    `<rect width="2400" height="900" fill="url(#sky)"/>${veiled("high", 0, 0, 2400, 620, 0.6, "url(#top)")}<circle cx="610" cy="560" r="520" fill="url(#sun)"/>${farBank()}
<rect y="${CY}" width="2400" height="560" fill="url(#river)"/><g filter="url(#ripple)" opacity="0.62" style="mix-blend-mode:multiply">${bridge(-1)}</g>${ripples(r, { count: 560, top: CY + 14, depth: 520, colours: ["#e4e1d6", "#2a3b4c"] })}
${bridge(1)}<rect y="640" width="2400" height="320" fill="url(#bankfog)" opacity="0.55"/>${veiled("drift", 0, 540, 2400, 520, 0.8, "url(#band)")}${signal()}${reeds(r)}${birds(r)}`,
    { seed: 44, brush: "0.005 0.022", brushStrength: 0.42, vignette: 0.4 },
  );
}

function project([x, y, z]: Space, mirror = 1): Point {
  return [CX + (FOCAL * x) / z, CY - (FOCAL * (y * mirror - EYE)) / z];
}

function tone(z: number, dark = "#141e2b"): string {
  return mix(dark, FOG, 1 - Math.exp(-(z - 24) / 118));
}

/** Members from the far end to the near one, each paler and thinner with distance. */
function bridge(mirror: number): string {
  const parts: { z: number; svg: string }[] = [];
  const beam = (a: Space, b: Space, width: number, dark?: string) => {
    const z = (a[2] + b[2]) / 2;
    const [x1, y1] = project(a, mirror);
    const [x2, y2] = project(b, mirror);
    const length = Math.hypot(x2 - x1, y2 - y1) || 1;
    const [ux, uy] = [(y2 - y1) / length, (x1 - x2) / length] as const;
    const half = (end: Space) => Math.max(0.5, (FOCAL * width) / end[2] / 2);
    const [h1, h2] = [half(a), half(b)] as const;
    const quad = path([
      [x1 + ux * h1, y1 + uy * h1],
      [x2 + ux * h2, y2 + uy * h2],
      [x2 - ux * h2, y2 - uy * h2],
      [x1 - ux * h1, y1 - uy * h1],
    ]);
    parts.push({ z, svg: `<path d="${quad}" fill="${tone(z, dark)}"/>` });
  };
  for (let s = 6; s >= 0; s--) {
    const start = 24 + s * SPAN;
    const at = (i: number) => start + i * (SPAN / 8);
    const crown = (i: number) => DECK + 8.2 + 3.6 * Math.sin((Math.PI * i) / 8);
    for (const x of [FAR, NEAR]) {
      for (let i = 0; i < 8; i++) {
        const [z1, z2] = [at(i), at(i + 1)] as const;
        beam([x, DECK, z1], [x, DECK, z2], 0.95);
        beam([x, DECK - 1.6, z1], [x, DECK - 1.6, z2], 0.7);
        if (i > 0 && i < 7) beam([x, crown(i), z1], [x, crown(i + 1), z2], 0.75);
        if (i === 0) beam([x, DECK, z1], [x, crown(1), z2], 0.85);
        else if (i === 7) beam([x, crown(7), z1], [x, DECK, z2], 0.85);
        else beam([x, i < 4 ? crown(i) : DECK, z1], [x, i < 4 ? DECK : crown(i + 1), z2], 0.34);
        if (i > 0) beam([x, DECK, z1], [x, crown(i), z1], 0.42);
        beam([x, DECK + 2.2, z1], [x, DECK + 2.2, z2], 0.1);
      }
    }
    for (let i = 0; i <= 8; i++) {
      beam([NEAR, DECK - 0.9, at(i)], [FAR, DECK - 0.9, at(i)], 0.6);
      if (i > 0 && i < 8) beam([NEAR, crown(i), at(i)], [FAR, crown(i), at(i)], 0.4);
      if (i > 0 && i < 7) beam([NEAR, crown(i), at(i)], [FAR, crown(i + 1), at(i + 1)], 0.18);
    }
    if (s === 2) trestle(beam, start);
    parts.push({ z: start + SPAN + 1, svg: pier(start + SPAN, mirror) });
  }
  return `<g>${parts
    .sort((a, b) => b.z - a.z)
    .map((part) => part.svg)
    .join("")}</g>`;
}

/** The army’s repair under the third span, in timber. */
function trestle(beam: (a: Space, b: Space, width: number, dark?: string) => void, start: number): void {
  for (const dz of [22, 33, 44]) {
    for (const x of [29, 32, 36, 39])
      beam([x + (x < 34 ? -1.5 : 1.5), 0, start + dz], [x, DECK - 2, start + dz], 0.55, "#2b2622");
    for (const y of [5, 11, 17]) beam([28, y, start + dz], [40, y, start + dz], 0.4, "#2b2622");
    beam([28, 1, start + dz], [39, 17, start + dz], 0.3, "#2b2622");
    beam([40, 1, start + dz], [30, 17, start + dz], 0.3, "#2b2622");
  }
}

function pier(z: number, mirror: number): string {
  const corner = (x: number, y: number, dz: number) => project([x, y, z + dz], mirror);
  const face = path([
    corner(27, -1, -2.5),
    corner(28, DECK - 3, -2.5),
    corner(41, DECK - 3, -2.5),
    corner(42, -1, -2.5),
  ]);
  const side = path([corner(27, -1, -2.5), corner(28, DECK - 3, -2.5), corner(28, DECK - 3, 3), corner(27, -1, 3)]);
  const cap = path([
    corner(27, DECK - 3.4, -3),
    corner(27, DECK - 2, -3),
    corner(42, DECK - 2, -3),
    corner(42, DECK - 3.4, -3),
  ]);
  let courses = "";
  for (let y = 1; y < DECK - 3; y += 1.7) courses += path([corner(27.2, y, -2.5), corner(41.8, y, -2.5)], false);
  return `<path d="${face}" fill="${tone(z - 14, "#1c2632")}"/><path d="${face}" fill="#fff" filter="url(#stone)" opacity="${n(0.5 * Math.exp(-z / 160))}"/><path d="${side}" fill="${tone(z - 10, "#4c5660")}"/><path d="${courses}" stroke="${tone(z, "#121a25")}" stroke-width="${n(140 / z)}" opacity="0.55"/><path d="${cap}" fill="${tone(z, "#414b56")}"/>`;
}

function farBank(): string {
  const field = noise(61, 5);
  const bank = (lift: number, seed: number, colour: string) => {
    const points: Point[] = [[0, CY + 4]];
    for (let x = 0; x <= 2400; x += 7) points.push([x, CY - lift * (0.7 + 0.9 * Math.abs(field(x / 190, seed)))]);
    return `<path d="${path([...points, [2400, CY + 4]])}" fill="${colour}" filter="url(#soft)"/>`;
  };
  return bank(74, 3, "#b6bfbf") + bank(34, 9, "#a5b0b3");
}

function signal(): string {
  const [x, y] = project([28.6, DECK + 6, 76]);
  const [, foot] = project([28.6, DECK, 76]);
  return `<path d="M${n(x)} ${n(y)}V${n(foot)}" stroke="#1a2430" stroke-width="9"/><rect x="${n(x - 15)}" y="${n(y - 42)}" width="30" height="62" rx="9" fill="#141d28"/><circle cx="${n(x)}" cy="${n(y - 18)}" r="130" fill="url(#signal)"/>`;
}

function reeds(r: Random): string {
  let d = "";
  for (let i = 0; i < 260; i++) {
    const x = -20 + r.next() ** 1.6 * 760;
    const tall = r.between(60, 290) * (1 - x / 1100);
    const lean = r.between(-34, 46);
    d += `<path d="M${n(x)} 1360q${n(lean * 0.2)} ${n(-tall * 0.6)} ${n(lean)} ${n(-tall)}" stroke="${r.pick(["#16212d", "#1e2b38", "#2d3a45", "#3d4546"])}" stroke-width="${n(r.between(2, 5))}"/>`;
  }
  return `<g fill="none" stroke-linecap="round">${d}</g>`;
}

function birds(r: Random): string {
  let d = "";
  for (let i = 0; i < 9; i++)
    d += `M${n(330 + i * 36 + r.between(-16, 16))} ${n(330 - i * 13 + r.between(-14, 14))}q7 -9 13 0q7 -9 14 -1`;
  return `<path d="${d}" stroke="#4b5966" stroke-width="3.4" fill="none" opacity="0.75"/>`;
}
