import {
  blur,
  glow,
  gradient,
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
import { contours, hachures } from "../../relief.ts";
import { across, aslant } from "../../shapes.ts";

export const threeBases: EditionPicture = {
  key: "three-bases",
  alt: "A folded relief map with a winding river, a hatched pocket on its near bank and three red pins tied to the river by threads.",
  caption:
    "Stallow, Haldring and Vetch Point, with threads to the Vashel. The dashed line is 120 kilometres from the river.",
  credit: "Map drawing: Standfirst",
  focalX: 0.45,
  focalY: 0.5,
  svg: draw,
};

const INK = "#25374b";
const OXIDE = "#9c412d";
const hills = noise(2024, 5);
const bends = noise(614, 4);

function draw(): string {
  const r = random(22000);
  const river = riverLine();
  return paint(
    [
      aslant("paper", [
        [0, "#efe6d3"],
        [0.55, "#e6dac1"],
        [1, "#d3c3a3"],
      ]),
      gradient(
        "sea",
        [
          [0, "#8fa3ac"],
          [1, "#5f788a"],
        ],
        [1, 0, 0, 1],
      ),
      across("fold", [
        [0, "#6b5a3e", 0],
        [0.46, "#6b5a3e", 0.3],
        [0.5, "#4b3d29", 0.5],
        [0.52, "#fff6e0", 0.75],
        [0.7, "#fff6e0", 0.12],
        [1, "#fff6e0", 0],
      ]),
      gradient("fold-across", [
        [0, "#6b5a3e", 0],
        [0.46, "#6b5a3e", 0.26],
        [0.5, "#4b3d29", 0.42],
        [0.53, "#fff6e0", 0.65],
        [1, "#fff6e0", 0],
      ]),
      aslant("lamp", [
        [0, "#fff3d6", 0.5],
        [0.5, "#fff3d6", 0],
        [0.6, "#1c2633", 0],
        [1, "#1c2633", 0.5],
      ]),
      glow(
        "head",
        [
          [0, "#f0b39c"],
          [0.22, "#c4553b"],
          [0.7, "#953723"],
          [1, "#5e1f14"],
        ],
        0.36,
        0.32,
        0.72,
      ),
      veil("tint", "0.0026", "#8b8a66", 2.6, 1.15, 14, 4),
      veil("stain", "0.004", "#8a6a42", 3.4, 1.9, 33, 4),
      blur("shade", 9),
      blur("thread", 3, 3, 0.1),
    ].join(""),
    `<rect width="2400" height="1350" fill="url(#paper)"/>${veiled("tint", 0, 0, 2400, 1350, 0.42)}${lie(r)}${sea()}${pocket(river)}${rivers(river)}${limit(river)}${marks(r)}${veiled("stain", 0, 0, 2400, 1350, 0.4)}
${folds()}<rect width="2400" height="1350" fill="url(#lamp)" style="mix-blend-mode:multiply" opacity="0.55"/>${pins(river)}`,
    { seed: 91, brush: "0.02 0.02", brushStrength: 0.24, vignette: 0.5 },
  );
}

function height(x: number, y: number): number {
  const ridge = 0.9 * Math.exp(-(((x - 1850) / 900) ** 2)) * Math.exp(-((y / 620) ** 2));
  return hills(x / 560, y / 560) + ridge + 0.15 * Math.sin(x / 700);
}

function coast(x: number): number {
  return (
    1240 -
    180 * Math.exp(-(((x - 60) / 420) ** 2)) +
    70 * bends(x / 260, 40) +
    0.05 * x -
    120 * Math.exp(-(((x - 1560) / 120) ** 2))
  );
}

function riverLine(): Point[] {
  const points: Point[] = [];
  for (let y = -20; y <= 1260; y += 10)
    points.push([
      1640 + 210 * bends(y / 420, 3) + 46 * Math.sin(y / 64 + 2 * bends(y / 300)) - 90 * Math.sin(y / 400),
      y,
    ]);
  return points.filter(([x, y]) => y < coast(x) + 14);
}

function lie(r: Random): string {
  const levels = Array.from({ length: 13 }, (_, i) => -0.75 + i * 0.15);
  const lines = contours(height, levels, 12).map(
    (d, k) => `<path d="${d}" stroke-width="${k % 4 === 0 ? 2.6 : 1.3}"/>`,
  );
  const slopes = hachures(r, height, 15000, 3).map(
    (d, i) => `<path d="${d}" stroke-width="${1 + i * 0.9}" stroke-opacity="${n(0.22 + i * 0.1)}"/>`,
  );
  return `<g fill="none" stroke="#4a4334" stroke-linecap="round">${slopes.join("")}</g><g fill="none" stroke="#7a5a3a" stroke-opacity="0.5">${lines.join("")}</g>`;
}

function sea(): string {
  const shore: Point[] = [];
  for (let x = -10; x <= 2410; x += 10) shore.push([x, coast(x)]);
  const body = path([...shore, [2410, 1360], [-10, 1360]]);
  const rings = [10, 24, 42, 66]
    .map(
      (drop, i) =>
        `<path d="${path(
          shore.map(([x, y]) => [x, y + drop + 4 * bends(x / 60, i)]),
          false,
        )}" stroke-width="${2.4 - i * 0.4}" stroke-opacity="${0.6 - i * 0.12}"/>`,
    )
    .join("");
  return `<path d="${body}" fill="url(#sea)" opacity="0.85"/><g fill="none" stroke="#24405a">${rings}<path d="${path(shore, false)}" stroke-width="4"/></g>`;
}

function rivers(river: readonly Point[]): string {
  const widen = river.map(([x, y], i): Point => [x + 4 + (i / river.length) * 12, y]).reverse();
  let streams = "";
  for (const [sx, sy, dir] of [
    [900, 180, 1],
    [1260, 700, 1],
    [2250, 420, -1],
    [2300, 860, -1],
    [480, 560, 1],
  ] as const) {
    let [x, y] = [sx, sy] as [number, number];
    streams += `M${x} ${y}`;
    for (let i = 0; i < 52; i++) {
      [x, y] = [x + dir * 13, y + 7 + 16 * bends(x / 110, y / 110)];
      if (river.some(([rx, ry]) => Math.abs(rx - x) < 16 && Math.abs(ry - y) < 9)) break;
      streams += `L${n(x)} ${n(y)}`;
    }
  }
  return `<path d="${streams}" fill="none" stroke="#5d7c92" stroke-width="3" stroke-opacity="0.8"/><path d="${path([...river, ...widen])}" fill="#3d6480" stroke="${INK}" stroke-width="7" stroke-linejoin="round"/><path d="${path(
    river.map(([x, y]) => [x - 20, y]),
    false,
  )}" fill="none" stroke="${OXIDE}" stroke-width="8" stroke-dasharray="30 13"/>`;
}

function pocket(river: readonly Point[]): string {
  const bank = river.filter(([, y]) => y > 110 && y < 470);
  const [first, last] = [bank[0] ?? [0, 0], bank.at(-1) ?? [0, 0]] as const;
  const out: Point[] = [];
  for (let t = 0; t <= 1; t += 0.05)
    out.push([last[0] - 300 * Math.sin(Math.PI * t) ** 0.8 + 34 * bends(t * 6, 9), last[1] + (first[1] - last[1]) * t]);
  let hatch = "";
  for (let x = 900; x < 2000; x += 19) hatch += `M${x} 80l420 420`;
  return `<clipPath id="pocket"><path d="${path([...bank, ...out])}"/></clipPath><path d="${path([...bank, ...out])}" fill="${OXIDE}" opacity="0.16"/><path d="${hatch}" stroke="${OXIDE}" stroke-width="4" opacity="0.75" clip-path="url(#pocket)"/><path d="${path(out, false)}" fill="none" stroke="${OXIDE}" stroke-width="6" stroke-dasharray="20 10"/>`;
}

/** What Torvane asked for: nothing closer than 120 kilometres, at eight pixels to the kilometre. */
function limit(river: readonly Point[]): string {
  const smooth = river.map(([, y], i): Point => {
    const near = river.slice(Math.max(0, i - 14), i + 15);
    return [near.reduce((sum, [x]) => sum + x, 0) / near.length - 960, y];
  });
  return `<path d="${path(
    smooth.filter(([x, y]) => y < coast(x)),
    false,
  )}" fill="none" stroke="${INK}" stroke-width="4.5" stroke-dasharray="5 16" stroke-linecap="round" opacity="0.9"/>`;
}

function marks(r: Random): string {
  let roads = "";
  for (const [x1, y1, x2, y2] of [
    [1108, 420, 1580, 560],
    [880, 760, 1108, 420],
    [440, 1192, 880, 760],
    [880, 760, 1560, 930],
    [200, 300, 1108, 420],
    [440, 1192, 40, 760],
  ] as const)
    roads += `M${x1} ${y1}Q${n((x1 + x2) / 2 + r.between(-60, 60))} ${n((y1 + y2) / 2 + r.between(-70, 70))} ${x2} ${y2}`;
  let towns = "";
  for (let i = 0; i < 46; i++) {
    const [x, y] = [r.between(60, 2340), r.between(60, 1080)] as const;
    towns += `<path d="M${n(x - 5)} ${n(y - 5)}h10v10h-10zm14 -4h7v7h-7zm-22 8h7v6h-7z" fill="#3b3a36" opacity="0.7"/>`;
  }
  let frame = "";
  for (let x = 0; x <= 2400; x += 160) frame += `M${x} 0V1350`;
  for (let y = 30; y <= 1350; y += 160) frame += `M0 ${y}H2400`;
  return `<path d="${frame}" stroke="${INK}" stroke-width="1.3" opacity="0.24"/><path d="${roads}" fill="none" stroke="#8d5a3a" stroke-width="7"/><path d="${roads}" fill="none" stroke="#efe4cb" stroke-width="3.4"/>${towns}`;
}

function folds(): string {
  const down = [600, 1200, 1800]
    .map((x) => `<rect x="${x - 150}" width="300" height="1350" fill="url(#fold)" opacity="0.55"/>`)
    .join("");
  return `${down}<rect y="520" width="2400" height="300" fill="url(#fold-across)" opacity="0.5"/>`;
}

function pins(river: readonly Point[]): string {
  const bases = [
    [1108, 420, 58],
    [880, 760, 76],
    [440, 1192, 96],
  ] as const;
  return bases
    .map(([x, y, at]) => {
      const [rx, ry] = river[at] ?? [0, 0];
      const sag = `M${x} ${y - 14}Q${n((x + rx) / 2)} ${n((y + ry) / 2 + 26)} ${n(rx - 6)} ${n(ry)}`;
      return `<path d="${sag}" fill="none" stroke="#241a12" stroke-width="7" opacity="0.4" transform="translate(9 16)" filter="url(#thread)"/><path d="${sag}" fill="none" stroke="#84301f" stroke-width="5.5"/><path d="${sag}" fill="none" stroke="#d98a72" stroke-width="1.6" stroke-dasharray="7 5"/><circle cx="${n(rx - 6)}" cy="${n(ry)}" r="10" fill="#84301f"/>
<ellipse cx="${x + 46}" cy="${y + 30}" rx="66" ry="30" fill="#20160d" opacity="0.5" transform="rotate(28 ${x} ${y})" filter="url(#shade)"/><path d="M${x} ${y}L${x - 16} ${y - 60}" stroke="#565d63" stroke-width="7"/><circle cx="${x - 20}" cy="${y - 76}" r="40" fill="url(#head)"/>`;
    })
    .join("");
}
