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
import { across, band, fading, land, rising } from "../../shapes.ts";

export const borderPost: EditionPicture = {
  key: "border-post",
  alt: "A small guard hut with one lit window beside a striped barrier in deep snow; a fence runs over the hill towards another light.",
  caption: "Post 9 on the upper Kettin road. The light on the far side of the saddle is Torvane’s.",
  credit: "Drawing: Standfirst",
  focalX: 0.42,
  focalY: 0.55,
  svg: draw,
};

const field = noise(909, 5);

function draw(): string {
  const r = random(9);
  return paint(
    [
      gradient("sky", [
        [0, "#3f536b"],
        [0.45, "#7e8d9a"],
        [0.75, "#bdbab4"],
        [1, "#d8c6b0"],
      ]),
      gradient("ground", [
        [0, "#c7ccd0"],
        [0.4, "#b0bbc4"],
        [1, "#75889b"],
      ]),
      gradient("near", [
        [0, "#d4d8da"],
        [0.35, "#aebac5"],
        [1, "#5d7188"],
      ]),
      across("plank", [
        [0, "#4a4a4b"],
        [1, "#2a313a"],
      ]),
      gradient("roof", [
        [0, "#eef0ef"],
        [1, "#b9c4cc"],
      ]),
      glow("window", [
        [0, "#ffe3a8"],
        [0.08, "#f3b961", 0.75],
        [0.3, "#e29a4a", 0.26],
        [1, "#e29a4a", 0],
      ]),
      glow("far", [
        [0, "#ffe0b0"],
        [0.1, "#e9a35a", 0.7],
        [0.4, "#e29a4a", 0.2],
        [1, "#e29a4a", 0],
      ]),
      fading("top"),
      rising("rise"),
      gradient("pile", [
        [0, "#d9dfe2"],
        [0.45, "#c3ccd3", 0.9],
        [1, "#b4bfc9", 0],
      ]),
      band("band"),
      veil("cloud", "0.0012 0.0045", "#2f4359", 2.6, 1.15, 31),
      veil("squall", "0.0015 0.004", "#d5d6d4", 2.6, 1.15, 77, 4),
      veil("drift", "0.003 0.018", "#5a6f86", 2.6, 1.3, 19, 4),
      displace("hand", "0.03", 4, 2, [300, 440, 1620, 740]),
      blur("soft", 9, 9, 0.2),
      blur("spill", 26, 20, 0.4),
      blur("flake", 3.2, 3.2, 0.02),
    ].join(""),
    `<rect width="2400" height="1350" fill="url(#sky)"/>${veiled("cloud", 0, 0, 2400, 640, 0.75, "url(#top)")}${hill(560, 150, 480, "#9aa5ad", 4)}${hill(630, 120, 380, "#aab3b8", 8)}${trees(r, 640, 120, 0.72, 8, 380)}${veiled("squall", 0, 380, 2400, 420, 0.75, "url(#band)")}
${saddle(r)}${farPost()}${fence(r)}${slope()}${smoke()}<g filter="url(#hand)">${hut(r)}${barrier()}</g>${track(r)}${snowfall(r)}`,
    { seed: 66, brush: "0.006 0.02", brushStrength: 0.44, vignette: 0.46 },
  );
}

function hill(base: number, lift: number, scale: number, colour: string, seed: number): string {
  const points = land(1000, 10, (x) => base - lift * (0.5 + 0.8 * field(x / scale, seed)));
  return `<path d="${path(points)}" fill="${colour}"/>`;
}

function trees(r: Random, base: number, lift: number, haze: number, seed: number, scale: number): string {
  let d = "";
  for (let x = 0; x < 2400; x += r.between(8, 26)) {
    if (field(x / 200, 50) < -0.05) continue;
    const y = base - lift * (0.5 + 0.8 * field(x / scale, seed)) + r.between(2, 26);
    const tall = r.between(26, 62);
    d += `M${n(x)} ${n(y - tall)}l${n(tall * 0.17)} ${n(tall)}h${n(-tall * 0.34)}z`;
  }
  return `<path d="${d}" fill="${mix("#1d2b3a", "#aab3b8", haze)}"/>`;
}

function saddleAt(x: number): number {
  return (
    800 -
    70 * Math.exp(-(((x - 2200) / 560) ** 2)) -
    130 * Math.exp(-(((x - 100) / 620) ** 2)) +
    20 * field(x / 300, 21)
  );
}

function saddle(r: Random): string {
  const points = land(1350, 10, saddleAt);
  let firs = "";
  for (let i = 0; i < 74; i++) {
    const x = r.next() < 0.6 ? r.between(-20, 470) : r.between(2050, 2420);
    const foot = saddleAt(x) + r.between(4, 60);
    const tall = r.between(80, 240);
    let d = `M${n(x)} ${n(foot - tall)}`;
    let back = "";
    for (let k = 1; k <= 8; k++) {
      const y = foot - tall + (tall * k) / 8;
      const half = tall * 0.022 * k * r.between(0.8, 1.2);
      d += `L${n(x + half)} ${n(y)}L${n(x + half * 0.5)} ${n(y - 2)}`;
      back = `L${n(x - half * 0.5)} ${n(y - 2)}L${n(x - half)} ${n(y)}${back}`;
    }
    firs += `<path d="${d}${back}Z" fill="${r.pick(["#33465a", "#2a3c4f", "#3d5063"])}"/><path d="M${n(x - 1)} ${n(foot - tall)}l${n(-tall * 0.08)} ${n(tall * 0.5)}l${n(tall * 0.09)} ${n(-tall * 0.08)}z" fill="#d9dee0" opacity="0.55"/>`;
  }
  return `<path d="${path(points)}" fill="url(#ground)"/>${firs}${veiled("drift", 0, 760, 2400, 440, 0.4, "url(#band)")}`;
}

/** The other side: a hut of a few pixels and its lamp. */
function farPost(): string {
  const x = 1820;
  const y = saddleAt(x);
  return `<path d="M${x} ${n(y + 4)}v-34h54v34z" fill="#4d5c6b"/><path d="M${x - 7} ${n(y - 28)}l34 -22l34 22z" fill="#e2e5e5"/><path d="M${x + 84} ${n(y + 4)}v-92" stroke="#4d5c6b" stroke-width="4"/><path d="M${x + 86} ${n(y - 86)}q22 -7 42 3v24q-20 -9 -42 -2z" fill="#9c412d" opacity="0.85"/><rect x="${x + 14}" y="${n(y - 20)}" width="10" height="11" fill="#ffe0a8"/><circle cx="${x + 19}" cy="${n(y - 15)}" r="72" fill="url(#far)"/>`;
}

function fence(r: Random): string {
  let posts = "";
  const tops: Point[][] = [[], [], []];
  for (let i = 0; i < 26; i++) {
    const t = i / 25;
    const near = (1 - t) ** 1.9;
    const x = 1500 + 180 * t + 1010 * near;
    const foot = saddleAt(x) + 6 + 300 * near;
    const tall = 20 + 210 * near;
    const lean = r.between(-5, 5) * (0.3 + near);
    posts += `<path d="M${n(x)} ${n(foot)}L${n(x + lean)} ${n(foot - tall)}" stroke="${mix("#1c2632", "#8b98a3", t)}" stroke-width="${n(3 + 13 * near)}"/><path d="M${n(x + lean - 3 - 6 * near)} ${n(foot - tall)}h${n(6 + 13 * near)}" stroke="#eceeed" stroke-width="${n(2 + 7 * near)}" stroke-linecap="round"/>`;
    for (const [k, top] of tops.entries()) top.push([x + lean * 0.8, foot - tall * (0.92 - k * 0.27)]);
  }
  const wire = tops
    .map((line) => `<path d="${path(line, false)}" fill="none" stroke="#2b3744" stroke-width="2.4" opacity="0.75"/>`)
    .join("");
  return `${wire}${posts}`;
}

function slopeAt(x: number): number {
  return (
    1010 -
    60 * Math.exp(-(((x - 760) / 520) ** 2)) +
    120 * Math.exp(-(((x - 1320) / 260) ** 2)) +
    18 * field(x / 260, 33)
  );
}

function slope(): string {
  const points = land(1360, 10, slopeAt);
  return `<path d="${path(points)}" fill="url(#near)"/>${veiled("drift", 0, 1000, 2400, 350, 0.6, "url(#rise)")}`;
}

function smoke(): string {
  return `<path d="M842 492c-30 -56 46 -84 12 -150s64 -90 120 -170" stroke="#c9cac8" stroke-width="30" fill="none" opacity="0.5" filter="url(#soft)"/><path d="M850 420c30 -50 10 -120 90 -190s40 -90 90 -140" stroke="#c9cac8" stroke-width="46" fill="none" opacity="0.22" filter="url(#soft)"/>`;
}

function hut(r: Random): string {
  const [x, y] = [560, 985] as const;
  let boards = "";
  for (let i = 0; i <= 360; i += 24) boards += `M${x + i} ${y}V${y - 300}`;
  const icicles = Array.from(
    { length: 26 },
    (_, i) => `M${x - 44 + i * 17} ${y - 282}l4 ${n(r.between(8, 34))}l4 ${n(-r.between(8, 30))}`,
  ).join("");
  const lamp = `<rect x="${x + 74}" y="${y - 212}" width="112" height="96" fill="#f7c878"/><path d="M${x + 74} ${y - 150}q56 -34 112 0v34h-112z" fill="#e69c4c" opacity="0.7"/><path d="M${x + 130} ${y - 212}v96M${x + 74} ${y - 164}h112" stroke="#2b2a2b" stroke-width="8"/><path d="M${x + 66} ${y - 112}h128v-9h-128z" fill="#eef0ef"/>`;
  const man = `<path d="M${x + 148} ${y - 116}v-30q0 -16 14 -19a12 14 0 1 1 10 0q12 3 14 19v30z" fill="#2a231e"/>`;
  const door = `<rect x="${x + 236}" y="${y - 236}" width="92" height="236" fill="#26303b"/><path d="M${x + 236} ${y - 236}h92v236M${x + 236} ${y}v-236" fill="none" stroke="#15202b" stroke-width="7"/><circle cx="${x + 314}" cy="${y - 116}" r="6" fill="#a8a69e"/>`;
  return `<path d="M${x + 262} ${y - 370}v-112h42v130z" fill="#2b343e"/><path d="M${x + 262} ${y - 370}v-112h14v130z" fill="#4c5661"/><path d="M${x + 255} ${y - 480}q28 -26 56 0z" fill="#eceeed"/><rect x="${x}" y="${y - 300}" width="372" height="320" fill="url(#plank)"/><path d="${boards}" stroke="#1b232c" stroke-width="3.5" opacity="0.8"/>${door}${lamp}${man}<rect x="${x}" y="${y - 300}" width="372" height="70" fill="#10171f" opacity="0.5"/><path d="M${x - 52} ${y - 276}L${x + 84} ${y - 398}H${x + 300}L${x + 424} ${y - 276}Z" fill="#222c37"/><path d="M${x - 60} ${y - 290}Q${x - 40} ${y - 318} ${x + 64} ${y - 404}Q${x + 80} ${y - 420} ${x + 112} ${y - 418}Q${x + 200} ${y - 428} ${x + 286} ${y - 418}Q${x + 312} ${y - 416} ${x + 330} ${y - 394}L${x + 432} ${y - 296}Q${x + 436} ${y - 280} ${x + 410} ${y - 288}Q${x + 330} ${y - 302} ${x + 250} ${y - 290}T${x + 90} ${y - 296}T${x - 60} ${y - 290}Z" fill="url(#roof)"/><path d="M${x + 300} ${y - 414}Q${x + 250} ${y - 350} ${x + 260} ${y - 292}Q${x + 340} ${y - 302} ${x + 420} ${y - 288}Q${x + 350} ${y - 380} ${x + 300} ${y - 414}Z" fill="#8fa0b0" opacity="0.5"/><path d="${icicles}" fill="#dfe5e7" opacity="0.85"/><circle cx="${x + 130}" cy="${y - 160}" r="270" fill="url(#window)" opacity="0.85"/><path d="M${x - 170} ${y + 120}Q${x - 40} ${y - 40} ${x + 60} ${y - 24}T${x + 246} ${y - 6}T${x + 520} ${y + 120}Z" fill="url(#pile)"/><path d="M${x + 60} ${y + 34}l-60 84h190l-10 -84z" fill="#f3bd72" opacity="0.32" filter="url(#spill)"/>`;
}

/** The boom is down, with snow to its second bar. */
function barrier(): string {
  const [x1, y1, x2, y2] = [1020, 884, 1790, 930] as const;
  let stripes = "";
  for (let i = 0; i < 11; i++) {
    const [a, b] = [i / 11, (i + 1) / 11] as const;
    const at = (t: number, dy: number): Point => [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t + dy * (1 - t * 0.3)];
    stripes += `<path d="${path([at(a, -19), at(b, -19), at(b, 19), at(a, 19)])}" fill="${i % 2 ? "#e9e6de" : "#a5422d"}"/>`;
    stripes += `<path d="${path([at(a, 5), at(b, 5), at(b, 19), at(a, 19)])}" fill="#1b2531" opacity="0.32"/>`;
  }
  const skirt = Array.from({ length: 21 }, (_, i) => `M${1050 + i * 35} ${n(902 + i * 2.2)}v${n(112 - i * 1.2)}`).join(
    "",
  );
  const snow = `<path d="M${x1} ${y1 - 18}Q${x1 + 180} ${y1 - 34} ${x1 + 330} ${y1 - 2}T${x2} ${y2 - 14}L${x2} ${y2 - 12}L${x1} ${y1 - 15}Z" fill="#f4f5f3"/>`;
  return `<path d="${skirt}M1040 968L1780 1004" stroke="#3a4653" stroke-width="5" fill="none"/><path d="M996 1050V836h62v214z" fill="#2c3744"/><path d="M996 1050V836h20v214z" fill="#475564"/><path d="M986 838q40 -34 82 0z" fill="#f1f3f2"/><path d="M880 850h130v60h-130z" fill="#384452"/><path d="M876 850q66 -22 136 0z" fill="#f1f3f2"/><path d="M1770 1080V890h34v190z" fill="#2c3744"/><path d="M1764 892q22 -20 46 0z" fill="#f1f3f2"/>${stripes}${snow}<circle cx="1400" cy="907" r="34" fill="#e9e6de" stroke="#a5422d" stroke-width="11"/><path d="M1376 907h48" stroke="#26313d" stroke-width="11"/><path d="M900 1150Q1020 996 1180 1012T1480 1022T1900 1150Z" fill="url(#pile)"/>`;
}

function track(r: Random): string {
  let prints = "";
  for (let i = 0; i < 30; i++) {
    const t = i / 29;
    const near = t ** 1.6;
    const x = 860 + 330 * near + (i % 2 ? 1 : -1) * (7 + 24 * near) + r.between(-4, 4);
    const y = 1030 + 320 * near;
    prints += `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(6 + 15 * near)}" ry="${n(4 + 11 * near)}" fill="#4d6178" opacity="0.7"/><path d="M${n(x - 6 - 14 * near)} ${n(y + 2 + 6 * near)}q${n(6 + 14 * near)} ${n(6 + 9 * near)} ${n(12 + 28 * near)} 0" stroke="#e6eaec" stroke-width="${n(1.5 + 3 * near)}" fill="none" opacity="0.7"/>`;
  }
  let ruts = "";
  for (const side of [-1, 1]) ruts += `M${1390 + side * 46} 1062Q${1400 + side * 120} 1180 ${1470 + side * 330} 1360`;
  return `<path d="${ruts}" fill="none" stroke="#667a90" stroke-width="26" opacity="0.4" filter="url(#soft)"/>${prints}`;
}

function snowfall(r: Random): string {
  let small = "";
  let large = "";
  for (let i = 0; i < 950; i++)
    small += `M${n(r.between(0, 2400))} ${n(r.between(0, 1350))}l${n(r.between(-4, -1))} ${n(r.between(2, 6))}`;
  for (let i = 0; i < 130; i++)
    large += `M${n(r.between(0, 2400))} ${n(r.between(0, 1350))}l${n(r.between(-7, -2))} ${n(r.between(4, 11))}`;
  return `<path d="${small}" stroke="#f3f4f2" stroke-width="3.4" stroke-linecap="round" stroke-opacity="0.55"/><path d="${large}" stroke="#fff" stroke-width="10" stroke-linecap="round" stroke-opacity="0.62" filter="url(#flake)"/>`;
}
