import { blur, glow, gradient, n, paint, type Random, random, veil, veiled } from "../../drawing.ts";
import type { EditionPicture } from "../../edition-types.ts";
import { aslant } from "../../shapes.ts";

export const longTable: EditionPicture = {
  key: "long-table",
  alt: "A long conference table seen from above, laid with papers and place cards; every chair is empty and one stands pushed back.",
  caption:
    "The upper floor of Corvell House on the last morning. The principals never sat down at this table together.",
  credit: "Drawing: Standfirst",
  focalX: 0.5,
  focalY: 0.52,
  svg: draw,
};

const HALF = 205;

function draw(): string {
  const r = random(77);
  return paint(
    [
      aslant("floor", [
        [0, "#3a4c61"],
        [0.6, "#26374b"],
        [1, "#182537"],
      ]),
      gradient(
        "wood",
        [
          [0, "#9a8264"],
          [0.5, "#83694e"],
          [1, "#614a37"],
        ],
        [0, 0, 1, 0.3],
      ),
      gradient("seat", [
        [0, "#55687e"],
        [1, "#2a3b50"],
      ]),
      gradient("seat-red", [
        [0, "#9a432e"],
        [1, "#6e2a1d"],
      ]),
      aslant("sun", [
        [0, "#fff4e2", 0.8],
        [1, "#ffe6c4", 0.5],
      ]),
      glow("glass", [
        [0, "#fff", 0.1],
        [0.75, "#eef3f4", 0.25],
        [1, "#fff", 0.75],
      ]),
      veil("carpet", "0.035 0.05", "#0f1a28", 2.4, 1.05, 9, 3),
      veil("figure", "0.0035 0.09", "#3d2817", 3.2, 1.4, 4, 4),
      blur("shadow", 13, 13, 0.02),
      blur("contact", 5, 5, 0.02),
      blur("sunblur", 6, 6, 0.02),
    ].join(""),
    `<rect width="2400" height="1350" fill="url(#floor)"/>${veiled("carpet", 0, 0, 2400, 1350, 0.5)}
<g transform="translate(1200 690) rotate(-15)">${borders()}</g>
<g transform="translate(1200 690) rotate(-15)">${chairs(r)}${table()}${settings(r)}</g>${sunlight()}`,
    { seed: 6, brush: "0.012 0.02", brushStrength: 0.34, vignette: 0.5 },
  );
}

function borders(): string {
  return `<g fill="none" stroke="#8c7a5c" opacity="0.4"><path d="M-1700 -560H1700M-1700 560H1700" stroke-width="5"/><path d="M-1700 -584H1700M-1700 584H1700" stroke-width="14" stroke="#7d3a2a"/><path d="M-1700 -610H1700M-1700 610H1700" stroke-width="4"/></g>`;
}

function chairs(r: Random): string {
  let shadows = "";
  let seats = "";
  for (let i = -7; i <= 7; i++) {
    for (const side of [-1, 1]) {
      const left = i === 1 && side === 1;
      const x = i * 196 + r.between(-9, 9) + (left ? 26 : 0);
      const y = side * (HALF + 48 + r.between(-16, 20) + (left ? 104 : 0));
      const turn = (side > 0 ? 0 : 180) + r.between(-6, 6) + (left ? 31 : 0);
      const at = `translate(${n(x)} ${n(y)}) rotate(${n(turn)})`;
      shadows += `<rect x="-62" y="-58" width="124" height="136" rx="24" transform="translate(58 44) ${at}"/>`;
      seats += `<g transform="${at}">${chair(left)}</g>`;
    }
  }
  return `<g fill="#0a121d" opacity="0.62" filter="url(#shadow)">${shadows}</g>${seats}`;
}

function chair(red: boolean): string {
  const dark = red ? "#5e2318" : "#1a2737";
  const light = red ? "#c0795f" : "#7688a0";
  return `<path d="M-66 -20q-10 52 4 78M66 -20q10 52 -4 78" stroke="${dark}" stroke-width="13" fill="none" stroke-linecap="round"/><rect x="-56" y="-58" width="112" height="118" rx="20" fill="url(#${red ? "seat-red" : "seat"})"/><path d="M-40 -42q40 -10 80 0" stroke="${light}" stroke-width="4" fill="none" opacity="0.6"/><path d="M-34 -30v62M0 -34v70M34 -30v62" stroke="${dark}" stroke-width="3" opacity="0.4"/><path d="M-62 62q62 34 124 0" stroke="${dark}" stroke-width="24" fill="none" stroke-linecap="round"/><path d="M-58 57q58 30 116 0" stroke="${light}" stroke-width="5" fill="none" opacity="0.55"/>`;
}

function table(): string {
  let grain = "";
  for (let i = -6; i <= 6; i++) grain += `M${i * 262} ${-HALF}V${HALF}`;
  return `<rect x="-1600" y="${-HALF + 34}" width="3200" height="${HALF * 2}" fill="#08101a" opacity="0.6" filter="url(#shadow)"/><rect x="-1600" y="${-HALF}" width="3200" height="${HALF * 2}" fill="url(#wood)"/>${veiled("figure", -1600, -HALF, 3200, HALF * 2, 0.75)}<path d="${grain}" stroke="#4c3522" stroke-width="3" opacity="0.55"/><path d="M-1600 ${-HALF + 22}H1600M-1600 ${HALF - 22}H1600" stroke="#4f3824" stroke-width="4" opacity="0.7"/><path d="M-1600 ${-HALF + 3}H1600" stroke="#d3b285" stroke-width="5" opacity="0.7"/><path d="M-1600 ${HALF - 3}H1600" stroke="#3a2718" stroke-width="8"/>`;
}

function settings(r: Random): string {
  let under = "";
  let over = "";
  for (let i = -7; i <= 7; i++) {
    for (const side of [-1, 1]) {
      const x = i * 196 + r.between(-8, 8);
      const flip = side > 0 ? 0 : 180;
      const paper = `translate(${n(x - 14)} ${side * (HALF - 76)}) rotate(${n(flip + r.between(-9, 9))})`;
      under += `<rect x="-44" y="-58" width="92" height="120" transform="translate(9 8) ${paper}"/>`;
      over += `<g transform="${paper}">${sheets(r)}</g>`;
      const card = `translate(${n(x - 10)} ${side * (HALF - 168)}) rotate(${n(flip + r.between(-3, 3))})`;
      under += `<rect x="-46" y="-16" width="96" height="40" transform="translate(12 10) ${card}"/>`;
      over += `<g transform="${card}"><path d="M-46 -18H46L48 0H-48Z" fill="#cfc4b0"/><path d="M-48 0H48L50 23H-50Z" fill="#faf5e9"/><path d="M-30 12h${n(r.between(16, 26))}m6 0h${n(r.between(14, 30))}" stroke="#1d2734" stroke-width="5"/></g>`;
      const gx = n(x + 58);
      const gy = side * (HALF - 118);
      under += `<circle cx="${gx}" cy="${gy}" r="17" transform="translate(14 11)"/>`;
      over += `<circle cx="${gx}" cy="${gy}" r="17" fill="url(#glass)"/><circle cx="${gx}" cy="${gy}" r="17" fill="none" stroke="#f4f6f5" stroke-width="2" opacity="0.7"/>`;
    }
  }
  return `<g fill="#2a1a0e" opacity="0.5" filter="url(#contact)">${under}</g>${over}`;
}

function sheets(r: Random): string {
  let lines = "";
  for (let y = -40; y < 44; y += 9) if (r.next() > 0.12) lines += `M-32 ${y}h${n(r.between(34, 64))}`;
  const pen =
    r.next() < 0.3
      ? `<path d="M${n(r.between(-30, 10))} 40l${n(r.between(24, 44))} -60" stroke="#16202d" stroke-width="6" stroke-linecap="round"/>`
      : "";
  return `<rect x="-46" y="-56" width="92" height="118" fill="#d9d0be" transform="rotate(${n(r.between(2, 7))})"/><rect x="-46" y="-58" width="92" height="118" fill="#f3ecdd"/><path d="${lines}" stroke="#6a6f76" stroke-width="2.4" opacity="0.75"/>${pen}`;
}

/** Low morning light through three windows, each with its bars. */
function sunlight(): string {
  let light = "";
  for (const x of [160, 880, 1600]) {
    for (let column = 0; column < 3; column++) {
      for (let row = 0; row < 3; row++) {
        const left = x + column * 132 - row * 150;
        const top = 120 + row * 372 + column * 34;
        light += `<path d="M${left} ${top}l112 28l-140 348l-112 -28Z"/>`;
      }
    }
  }
  return `<g fill="url(#sun)" filter="url(#sunblur)" style="mix-blend-mode:soft-light">${light}</g><g fill="#ffd7a0" opacity="0.09" filter="url(#sunblur)" style="mix-blend-mode:screen">${light}</g>`;
}
