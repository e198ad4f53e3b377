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
import { band, fading, mirrored } from "../../shapes.ts";

export const harbourCranes: EditionPicture = {
  key: "harbour-cranes",
  alt: "Harbour cranes in silhouette against a low hazy sun, several with broken jibs; a tug crosses the glittering basin.",
  caption: "Tressmouth at sunset. Nine of the fourteen quay cranes were burnt; contracts have been let for two.",
  credit: "Drawing: Standfirst",
  focalX: 0.42,
  focalY: 0.48,
  svg: draw,
};

const WATER = 985;

function draw(): string {
  const r = random(148);
  const far = [
    [260, 38, 1, false],
    [520, 52, -1, true],
    [1120, 60, 1, false],
    [1420, 30, -1, false],
    [1700, 46, 1, true],
    [2080, 55, -1, false],
  ] as const;
  const middle = [
    [130, 44, 1, false],
    [860, 58, -1, false],
    [1350, 34, 1, true],
    [1880, 40, -1, true],
    [2290, 54, -1, false],
  ] as const;
  const scene = `${sky()}${town(r)}${row(far, 0.5, 0.62)}${haze()}${row(middle, 0.98, 0.14)}${quay(r)}`;
  return paint(
    [
      gradient("sky", [
        [0, "#33475e"],
        [0.26, "#66778a"],
        [0.48, "#b2a493"],
        [0.64, "#dfb88a"],
        [0.76, "#e6b07c"],
      ]),
      glow("sun", [
        [0, "#fff3d2"],
        [0.09, "#fde5b0"],
        [0.095, "#f6c98b", 0.85],
        [0.26, "#eeb173", 0.45],
        [0.6, "#e29a5c", 0.14],
        [1, "#e29a5c", 0],
      ]),
      gradient("haze", [
        [0, "#dfae7e", 0],
        [0.6, "#d8a87c", 0.62],
        [1, "#c99a74", 0.25],
      ]),
      gradient("depth", [
        [0, "#27364a", 0.12],
        [0.5, "#1d2a3b", 0.5],
        [1, "#0f1722", 0.9],
      ]),
      fading("top"),
      band("band"),
      veil("cloud", "0.0011 0.0058", "#2c3f57", 2.8, 1.2, 29),
      veil("bars", "0.0012 0.012", "#7d5a4a", 3, 1.5, 83, 4),
      veil("smoke", "0.003 0.0022", "#3c4653", 2.8, 1.3, 17, 4),
      displace("ripple", "0.006 0.08", 34, 31, [-10, WATER - 10, 2420, 400], 1.2),
      blur("soft", 6, 6, 0.2),
      `<clipPath id="basin"><rect y="${WATER}" width="2400" height="400"/></clipPath>`,
    ].join(""),
    `${mirrored(scene, "basin", WATER, glitter(r))}${tug()}${foreground(r)}`,
    { seed: 38, brush: "0.006 0.02", brushStrength: 0.42, vignette: 0.46 },
  );
}

function sky(): string {
  return `<rect width="2400" height="1040" fill="url(#sky)"/>${veiled("cloud", 0, 0, 2400, 640, 0.8, "url(#top)")}<circle cx="1010" cy="700" r="720" fill="url(#sun)"/>${veiled("bars", 0, 400, 2400, 440, 0.5, "url(#band)")}`;
}

function haze(): string {
  return `<rect y="640" width="2400" height="350" fill="url(#haze)"/>`;
}

function town(r: Random): string {
  let d = `M0 ${WATER}`;
  for (let x = 0; x < 2400; ) {
    const w = r.between(24, 90);
    const y = 905 - r.next() ** 2 * 74;
    d +=
      r.next() < 0.3
        ? `L${n(x)} ${n(y)}L${n(x + w / 2)} ${n(y - 20)}L${n(x + w)} ${n(y)}`
        : `L${n(x)} ${n(y)}H${n(x + w)}`;
    x += w;
  }
  return `<path d="${d}V${WATER}Z" fill="#a98d78"/><path d="M620 905v-150l7 -30l7 30v150zM2000 905v-190h16v190z" fill="#a98d78"/>${veiled("smoke", 1960, 330, 300, 400, 0.32, "url(#band)")}`;
}

type Crane = readonly [x: number, angle: number, facing: number, broken: boolean];

function row(cranes: readonly Crane[], scale: number, fade: number): string {
  return cranes.map(([x, angle, facing, broken]) => crane(x, scale, fade, angle, broken, facing)).join("");
}

/** A level-luffing quay crane at x; `fade` 0..1 is distance, a broken one has lost its jib at the knee. */
function crane(x: number, scale: number, fade: number, angle: number, broken: boolean, facing: number): string {
  const colour = mix("#141d29", "#c39c7b", fade);
  const bar = (d: string, width: number) =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`;
  const line = (points: readonly Point[], width: number) => bar(path(points, false), width);
  const lattice = (a: Point, b: Point, wide: number, thin: number, bays: number) => {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]] as const;
    const length = Math.hypot(dx, dy);
    const side = (t: number, s: number): Point => {
      const w = (wide + (thin - wide) * t) * s;
      return [a[0] + dx * t - (dy / length) * w, a[1] + dy * t + (dx / length) * w];
    };
    const zig = Array.from({ length: bays + 1 }, (_, i) => side(i / bays, i % 2 ? 0.5 : -0.5));
    return line([side(0, -0.5), side(1, -0.5)], 5) + line([side(0, 0.5), side(1, 0.5)], 5) + line(zig, 2.6);
  };
  const rad = (angle * Math.PI) / 180;
  const knee: Point = [40, -330];
  const tip: Point = [knee[0] + Math.cos(rad) * 420, knee[1] - Math.sin(rad) * 420];
  const drop: Point = broken ? [knee[0] + 190, knee[1] + 210] : tip;
  const mid: Point = [knee[0] + Math.cos(rad) * 190, knee[1] - Math.sin(rad) * 190];
  const portal = [
    bar("M-96 0L-74 -190L74 -190L96 0", 15),
    bar("M-86 -84L86 -84", 8),
    bar("M-90 -8L-6 -84L78 -184", 3.5),
    bar("M90 -8L6 -84L-78 -184", 3.5),
  ].join("");
  const cab = `<path d="M-92 -196H96V-286H54L44 -330H-10L-28 -286H-92Z" fill="${colour}"/><path d="M62 -272h28v34h-28z" fill="${mix("#e9b577", colour, fade * 0.8 + (broken ? 0.5 : 0))}"/>`;
  const mast = lattice([-10, -280], [-16, -470], 54, 22, 6) + bar("M-16 -470L-92 -286", 5);
  const jib = broken ? lattice(knee, mid, 36, 28, 6) + lattice(mid, drop, 28, 16, 7) : lattice(knee, tip, 36, 14, 13);
  const stays = broken
    ? line([[-16, -470], mid], 2.5) + line([drop, [drop[0] - 12, drop[1] + 60]], 2)
    : line([[-16, -470], tip], 3) +
      line(
        [
          [-16, -470],
          [knee[0] + (tip[0] - knee[0]) * 0.5, knee[1] + (tip[1] - knee[1]) * 0.5],
        ],
        2.5,
      ) +
      line([tip, [tip[0], tip[1] + 250]], 2.5) +
      `<path d="M${n(tip[0] - 9)} ${n(tip[1] + 250)}h18l-4 28h-10z" fill="${colour}"/>`;
  const weight = `<path d="M-150 -300h62v50h-62z" fill="${colour}"/>${bar("M-92 -286L-140 -296", 9)}`;
  return `<g transform="translate(${x} ${WATER - 28}) scale(${n2(scale * facing)} ${scale})">${portal}${weight}${cab}${mast}${jib}${stays}</g>`;
}

function quay(r: Random): string {
  let sheds = "";
  for (const [x, w, h] of [
    [330, 420, 92],
    [1480, 560, 106],
  ] as const) {
    const bays = Array.from({ length: 5 }, () => `l${w / 10} -26l${w / 10} 26`).join("");
    sheds += `<path d="M${x} ${WATER - 26}v${-h}${bays}v${h}z" fill="#2d3744"/><path d="M${x} ${WATER - 26 - h}${bays}" fill="none" stroke="#d9a673" stroke-width="3" opacity="0.7"/>`;
  }
  let boxes = "";
  for (let i = 0; i < 26; i++) {
    const x = 940 + (i % 9) * 62 + r.between(-4, 4);
    boxes += `<rect x="${n(x)}" y="${WATER - 52 - Math.floor(i / 9) * 25}" width="58" height="24" fill="${r.pick(["#2a3442", "#37414d", "#5e332b", "#42464b", "#222c38", "#2f3a47"])}"/>`;
  }
  return `${sheds}${boxes}<rect y="${WATER - 28}" width="2400" height="30" fill="#212b38"/><path d="M0 ${WATER - 28}H2400" stroke="#c79a70" stroke-width="2.5" opacity="0.7"/>`;
}

function glitter(r: Random): string {
  let d = "";
  for (let i = 0; i < 620; i++) {
    const depth = r.next() ** 1.3;
    const sun = r.next() < 0.55;
    const x = sun ? 1010 + (r.next() + r.next() + r.next() - 1.5) * (170 + depth * 420) : r.between(-100, 2400);
    const length = 10 + depth * r.between(20, 150);
    const colour = sun ? r.pick(["#ffe4ad", "#f7c688", "#fff0cc"]) : r.pick(["#c69a72", "#101924", "#31445a"]);
    d += `<path d="M${n(x - length / 2)} ${n(WATER + 4 + depth * 370)}q${n(length / 2)} ${n(r.between(-3, 3))} ${n(length)} 0" stroke="${colour}" stroke-width="${n(0.8 + depth * 3.4)}" stroke-opacity="${n(sun ? r.between(0.25, 0.85) : r.between(0.12, 0.4))}"/>`;
  }
  return `<g fill="none" stroke-linecap="round">${d}</g>`;
}

function tug(): string {
  return `<g transform="translate(560 1108)"><path d="M-150 4q-120 10 -330 22M-140 14q-160 26 -380 60" stroke="#e9c08d" stroke-width="4" fill="none" opacity="0.55"/><path d="M-168 -34L-146 16H150Q186 -6 196 -52Q120 -30 40 -32Z" fill="#141c27"/><path d="M-160 -20L-150 2H176L186 -20Z" fill="#8c3a28"/><path d="M-40 -34v-56h116v56zM-14 -90v-44h68v44z" fill="#232e3b"/><path d="M-4 -126h14v22h-14zm22 0h14v22h-14zm-44 50h14v18h-14z" fill="#f2c27a"/><path d="M-92 -34v-70h34v70z" fill="#9c412d"/><path d="M-92 -88h34v10h-34z" fill="#141c27"/><path d="M22 -134v-70M22 -190l-50 90" stroke="#1a2431" stroke-width="4"/><path d="M-76 -108c-30 -40 -80 -20 -120 -70s-90 -20 -150 -60" stroke="#4a4a4f" stroke-width="24" fill="none" opacity="0.4" filter="url(#soft)"/></g>`;
}

function foreground(r: Random): string {
  const field = noise(5, 4);
  const points: Point[] = [[1500, 1360]];
  for (let x = 1500; x <= 2400; x += 12)
    points.push([x, 1336 - 26 * Math.min(1, (x - 1500) / 160) + 6 * field(x / 40)]);
  const scrap = Array.from(
    { length: 170 },
    () =>
      `M${n(r.between(1600, 2400))} ${n(r.between(1312, 1334))}q${n(r.between(-8, 8))} ${n(r.between(-30, -10))} ${n(r.between(-26, 26))} ${n(r.between(-74, -20))}`,
  ).join("");
  return `<path d="${path([...points, [2400, 1360]])}" fill="#0d141d"/><path d="${scrap}" stroke="#0d141d" stroke-width="3.4" fill="none"/>`;
}

function n2(value: number): string {
  return String(Math.round(value * 100) / 100);
}
