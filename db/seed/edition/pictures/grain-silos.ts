import {
  blur,
  displace,
  glow,
  gradient,
  mix,
  n,
  noise,
  paint,
  path,
  type Random,
  random,
  veil,
  veiled,
} from "../../drawing.ts";
import type { EditionPicture } from "../../edition-types.ts";
import { ripples } from "../../ripples.ts";
import { across, band, fading, land, mirrored } from "../../shapes.ts";

export const grainSilos: EditionPicture = {
  key: "grain-silos",
  alt: "A long row of concrete grain silos on a river quay at sunrise, with an idle coaster moored below and tarpaulined heaps on the quay.",
  caption: "The river elevator at Belmuth holds 1.14 million tonnes. Nothing has loaded here since the crossing.",
  credit: "Drawing: Standfirst",
  focalX: 0.6,
  focalY: 0.45,
  svg: draw,
};

const QUAY = 905;

function draw(): string {
  const r = random(1140);
  const scene = `${sky()}${farShore()}${bank(r, 150, 118, 9, 510, 0.55)}${bank(r, 905, 152, 8, 395, 0)}${headhouse(r)}${sheds()}${quay(r)}${coaster(r)}`;
  return paint(
    [
      gradient("sky", [
        [0, "#5e7389"],
        [0.3, "#95a3aa"],
        [0.52, "#d3c6ad"],
        [0.66, "#ecd2a2"],
        [1, "#e6bd88"],
      ]),
      glow("sun", [
        [0, "#fff6dc"],
        [0.07, "#fdeabd", 0.95],
        [0.2, "#f6d398", 0.5],
        [0.55, "#efc586", 0.18],
        [1, "#efc586", 0],
      ]),
      across("silo", [
        [0, "#8a8478"],
        [0.1, "#f2dfba"],
        [0.26, "#d6c8ad"],
        [0.5, "#98968f"],
        [0.78, "#586676"],
        [1, "#39495c"],
      ]),
      across("silo-far", [
        [0, "#c9b999"],
        [0.15, "#ecd9b3"],
        [0.5, "#bcb5a5"],
        [1, "#8a949b"],
      ]),
      across("face", [
        [0, "#d9c9ab"],
        [0.55, "#9c988e"],
        [1, "#5d6a78"],
      ]),
      across("hull", [
        [0, "#8a3a28"],
        [0.4, "#a3452f"],
        [1, "#5c2519"],
      ]),
      gradient(
        "heap",
        [
          [0, "#e8d0a0", 0.75],
          [0.4, "#c9b48d", 0.25],
          [1, "#1d2a38", 0.4],
        ],
        [0, 0, 1, 0.3],
      ),
      gradient("fall", [
        [0, "#1a2633", 0],
        [1, "#1a2633", 0.34],
      ]),
      gradient("depth", [
        [0, "#223345", 0.2],
        [0.4, "#223345", 0.42],
        [1, "#131e2b", 0.86],
      ]),
      gradient("low", [
        [0, "#efd6aa", 0],
        [0.55, "#eed7ae", 0.6],
        [1, "#efd6aa", 0],
      ]),
      veil("streak", "0.045 0.0035", "#2a3038", 3, 1.45, 8, 4),
      veil("cloud", "0.0013 0.006", "#566b81", 2.6, 1.2, 23),
      veil("blush", "0.0016 0.011", "#fae3b8", 3, 1.4, 51, 4),
      fading("top"),
      band("band", 0.4),
      displace("ripple", "0.006 0.075", 30, 12, [-10, QUAY + 40, 2420, 420], 1.3),
      blur("soft", 4, 4, 0.05),
      `<clipPath id="river"><rect y="${QUAY + 62}" width="2400" height="400"/></clipPath>`,
    ].join(""),
    `${mirrored(scene, "river", QUAY + 62, water(r))}${foreground(r)}`,
    { seed: 12, brush: "0.007 0.02", brushStrength: 0.4, vignette: 0.4 },
  );
}

function sky(): string {
  return `<rect width="2400" height="1000" fill="url(#sky)"/>${veiled("cloud", 0, 0, 2400, 620, 0.75, "url(#top)")}${veiled("blush", 0, 240, 2400, 460, 0.7, "url(#band)")}<circle cx="330" cy="640" r="560" fill="url(#sun)"/>`;
}

function farShore(): string {
  const field = noise(71, 5);
  const ridge = land(QUAY, 8, (x) => 800 - 46 * Math.abs(field(x / 300)) - 10 * Math.abs(field(x / 24, 5)));
  return `<path d="${path(ridge)}" fill="#b9ab92"/><rect y="640" width="2400" height="260" fill="url(#low)"/>`;
}

/** A row of silos under a conveyor gallery; `haze` pales the farther one. */
function bank(r: Random, left: number, width: number, count: number, top: number, haze: number): string {
  const fog = (colour: string) => mix(colour, "#dac7a4", haze);
  const foot = QUAY - 24;
  const lip = width * 0.1;
  let svg = "";
  for (let i = 0; i < count; i++) {
    const x = left + i * width;
    let rings = "";
    for (let y = top + 46; y < foot; y += 47) rings += `M${n(x)} ${y}q${n(width / 2)} ${n(lip)} ${n(width)} 0`;
    svg += `<path d="M${n(x)} ${top}q${n(width / 2)} ${n(-lip)} ${n(width)} 0V${foot}q${n(-width / 2)} ${n(lip)} ${n(-width)} 0Z" fill="url(#${haze ? "silo-far" : "silo"})"/><path d="${rings}" stroke="${fog("#3b444e")}" stroke-width="2" fill="none" opacity="0.3"/>`;
    if (!haze && r.next() < 0.5)
      svg += `<path d="M${n(x + width * r.between(0.3, 0.7))} ${top + 12}v${n(r.between(120, 420))}" stroke="#6b4a35" stroke-width="${n(r.between(5, 15))}" opacity="0.2"/>`;
  }
  const [w, tall] = [count * width, width * 0.5] as const;
  let panes = "";
  for (let x = left + 16; x < left + w - 30; x += width / 3)
    panes += `M${n(x)} ${n(top - tall * 0.62)}h${n(width / 6)}v${n(tall * 0.3)}h${n(-width / 6)}z`;
  const gallery = `<rect x="${left - 14}" y="${n(top - tall)}" width="${w + 28}" height="${n(tall)}" fill="${fog("#606b76")}"/><rect x="${left - 20}" y="${n(top - tall - 12)}" width="${w + 40}" height="14" fill="${fog("#323f4e")}"/><path d="${panes}" fill="${fog("#2c3846")}"/><path d="M${left - 14} ${n(top - tall + 4)}h${w + 28}" stroke="${fog("#e8d4ae")}" stroke-width="4"/>`;
  const stains = haze
    ? ""
    : `${veiled("streak", left, top, w, foot - top, 0.5)}<rect x="${left}" y="${top}" width="${w}" height="${foot - top + 16}" fill="url(#fall)"/>`;
  return svg + stains + gallery;
}

function headhouse(r: Random): string {
  const x = 2056;
  let panes = "";
  let lit = "";
  for (let row = 0; row < 10; row++)
    for (let c = 0; c < 3; c++) {
      const pane = `M${x + 38 + c * 66} ${204 + row * 62}h26v34h-26z`;
      if (r.next() < 0.08) lit += pane;
      else panes += pane;
    }
  const mast = `<path d="M${x + 60} 92V10M${x + 60} 40l-22 52M${x + 60} 40l22 52" stroke="#2f3b49" stroke-width="5"/><circle cx="${x + 60}" cy="10" r="6" fill="#c4553b"/>`;
  return `${mast}<rect x="${x}" y="140" width="236" height="${QUAY - 158}" fill="url(#face)"/>${veiled("streak", x, 140, 236, QUAY - 158, 0.55)}<rect x="${x + 20}" y="92" width="110" height="52" fill="#6f7780"/><path d="M${x - 8} 140h252" stroke="#35414f" stroke-width="14"/><rect x="${x}" y="163" width="236" height="20" fill="#9c412d" opacity="0.8"/><path d="${panes}" fill="#333f4d" opacity="0.88"/><path d="${lit}" fill="#f0c679"/><rect x="2292" y="360" width="130" height="${QUAY - 380}" fill="#4b5866"/><path d="M2284 360h140" stroke="#2c3846" stroke-width="12"/>`;
}

function sheds(): string {
  return `<path d="M1180 ${QUAY - 20}v-86l130 -44l130 44v86z" fill="#59636c"/><path d="M1164 ${QUAY - 104}l146 -50l146 50" fill="none" stroke="#2e3a47" stroke-width="12"/><path d="M1268 ${QUAY - 20}v-62h84v62z" fill="#27323f"/>`;
}

function quay(r: Random): string {
  let heaps = "";
  for (const [x, w, h] of [
    [250, 300, 92],
    [520, 260, 74],
    [780, 290, 86],
  ] as const) {
    const top = QUAY - 14 - h;
    const outline = `M${x - 20} ${QUAY - 12}C${n(x + w * 0.12)} ${n(top + h * 0.5)} ${n(x + w * 0.25)} ${n(top + 4)} ${n(x + w * 0.42)} ${top}S${n(x + w * 0.6)} ${n(top + 9)} ${n(x + w * 0.72)} ${n(top + h * 0.26)}S${n(x + w * 0.92)} ${n(top + h * 0.8)} ${x + w + 24} ${QUAY - 12}Z`;
    const creases = Array.from(
      { length: 16 },
      () =>
        `M${n(x + w * r.between(0.14, 0.82))} ${n(top + h * r.between(0.3, 0.7))}q${n(r.between(-14, 14))} ${n(h * 0.1)} ${n(r.between(-24, 24))} ${n(h * 0.26)}`,
    ).join("");
    const tyres = Array.from(
      { length: 5 },
      (_, k) =>
        `<ellipse cx="${n(x + w * (0.2 + 0.13 * k) + r.between(-8, 8))}" cy="${n(QUAY - 14 - h * r.between(0.24, 0.62))}" rx="11" ry="6" fill="none" stroke="#25323f" stroke-width="4" opacity="0.8"/>`,
    ).join("");
    heaps += `<path d="${outline}" fill="#4d6174"/><path d="${outline}" fill="url(#heap)"/><path d="${creases}" fill="none" stroke="#22303f" stroke-width="2.5" opacity="0.55"/>${tyres}`;
  }
  let wall = "";
  for (let x = 0; x < 2400; x += r.between(56, 90)) wall += `M${n(x)} ${QUAY}v62`;
  let bollards = "";
  for (let x = 90; x < 2400; x += 168) bollards += `M${x} ${QUAY - 8}v-16h-6v-9h26v9h-6v16z`;
  return `${heaps}<rect y="${QUAY - 18}" width="2400" height="20" fill="#8d8471"/><path d="M0 ${QUAY - 17}H2400" stroke="#e9d3a8" stroke-width="3"/><rect y="${QUAY}" width="2400" height="64" fill="#47494a"/><path d="${wall}M0 ${QUAY + 24}H2400" stroke="#2a2f35" stroke-width="3" opacity="0.7"/><path d="M0 ${QUAY + 52}H2400" stroke="#3c4a3c" stroke-width="20" opacity="0.6"/><path d="${bollards}" fill="#20272f"/>`;
}

function coaster(r: Random): string {
  const [x, y] = [1120, QUAY + 62] as const;
  const rust = Array.from(
    { length: 34 },
    () => `M${n(r.between(x + 40, x + 830))} ${n(y - r.between(40, 76))}v${n(r.between(10, 44))}`,
  ).join("");
  const hatches = Array.from(
    { length: 5 },
    (_, i) =>
      `<rect x="${x + 110 + i * 104}" y="${y - 112}" width="90" height="22" fill="#6d6f6b"/><path d="M${x + 110 + i * 104} ${y - 112}h90" stroke="#e0cba2" stroke-width="3"/>`,
  ).join("");
  return `<path d="M${x - 26} ${y - 108}L${x + 34} ${y}H${x + 840}Q${x + 880} ${y - 40} ${x + 884} ${y - 96}H${x + 40}Z" fill="url(#hull)"/><path d="M${x - 20} ${y - 98}L${x + 20} ${y - 30}H${x + 872}L${x + 884} ${y - 96}H${x + 40}Z" fill="#28333f"/><path d="M${x - 26} ${y - 108}L${x + 40} ${y - 96}H${x + 884}" fill="none" stroke="#d9c7a2" stroke-width="4"/><path d="${rust}" stroke="#8a4a32" stroke-width="5" opacity="0.5"/>${hatches}<path d="M${x + 690} ${y - 96}v-116h150v116z" fill="#cfc3a8"/><path d="M${x + 770} ${y - 96}v-116h70v116z" fill="#8e8e87"/><path d="M${x + 676} ${y - 212}h178v-14h-178zM${x + 712} ${y - 226}v-52h96v52z" fill="#b7ad96"/><path d="M${x + 722} ${y - 266}h78v20h-78zM${x + 706} ${y - 190}h20v22h-20zm38 0h20v22h-20zm38 0h20v22h-20z" fill="#26323f"/><path d="M${x + 822} ${y - 226}v-70h30v70z" fill="#9c412d"/><path d="M${x + 760} ${y - 278}v-86M${x + 180} ${y - 96}v-170M${x + 180} ${y - 262}l250 120M${x + 180} ${y - 262}L${x - 20} ${y - 108}M${x + 760} ${y - 360}L${x + 180} ${y - 262}" stroke="#333d48" stroke-width="4" fill="none"/>`;
}

function water(r: Random): string {
  const level = ripples(r, {
    count: 480,
    top: QUAY + 70,
    depth: 380,
    colours: ["#f0d9ad", "#f0d9ad", "#8d99a0", "#15212e", "#15212e"],
  });
  let d = "";
  for (let i = 0; i < 130; i++) {
    const depth = r.next();
    d += `<path d="M${n(70 + (r.next() + r.next() - 1) * (130 + depth * 240))} ${n(QUAY + 74 + depth * 350)}h${n(r.between(14, 60))}" stroke="#ffe9bd" stroke-width="${n(1.5 + depth * 2.5)}" stroke-opacity="${n(r.between(0.2, 0.7))}"/>`;
  }
  return `${level}<g fill="none">${d}</g>`;
}

function foreground(r: Random): string {
  let stalks = "";
  for (let i = 0; i < 190; i++) {
    const x = 1700 + r.next() ** 0.7 * 760;
    const tall = r.between(40, 230) * ((x - 1560) / 800);
    const lean = r.between(-40, 26);
    stalks += `<path d="M${n(x)} 1362q${n(lean * 0.2)} ${n(-tall * 0.6)} ${n(lean)} ${n(-tall)}" stroke="${r.pick(["#141d27", "#1c2833", "#2e3338", "#453e33"])}" stroke-width="${n(r.between(2, 5))}"/>`;
  }
  return `<g fill="none" stroke-linecap="round">${stalks}</g>`;
}
