import { blur, displace, gradient, n, paint, type Random, random, veil, veiled } from "../../drawing.ts";
import type { EditionPicture } from "../../edition-types.ts";
import { aslant } from "../../shapes.ts";

export const stampedDrafts: EditionPicture = {
  key: "stamped-drafts",
  alt: "A stack of typed draft pages on a dark desk, marked with brackets in blue ink, struck lines, black redactions and a red stamp.",
  caption:
    "Draft Seven after four days at the lake: one copy of many, and by the rule of the drafting room a souvenir.",
  credit: "Drawing: Standfirst",
  focalX: 0.52,
  focalY: 0.5,
  svg: draw,
};

const W = 980;
const H = 1320;
const BLUE = "#2b4a86";
const OXIDE = "#9c412d";

function draw(): string {
  const r = random(34);
  return paint(
    [
      aslant("desk", [
        [0, "#2c3c4f"],
        [0.6, "#1c2938"],
        [1, "#121b27"],
      ]),
      aslant("sheet", [
        [0, "#f6f0e2"],
        [0.6, "#ece3d0"],
        [1, "#d6c9b0"],
      ]),
      aslant("under", [
        [0, "#ddd2bd"],
        [1, "#bfb29a"],
      ]),
      gradient("barrel", [
        [0, "#0d141d"],
        [0.3, "#5d7187"],
        [0.45, "#20303f"],
        [1, "#0b1119"],
      ]),
      gradient(
        "lamp",
        [
          [0, "#ffe6b8", 0.6],
          [0.5, "#ffe6b8", 0.08],
          [0.7, "#0c121b", 0.1],
          [1, "#0c121b", 0.55],
        ],
        [0, 0, 1, 0.8],
      ),
      veil("grainwood", "0.0016 0.05", "#0a1119", 3.2, 1.4, 7, 4),
      veil("fibre", "0.02 0.012", "#9a845e", 2.4, 1.25, 15, 3),
      veil("worn", "0.03", "#f1eadb", 5, 2.65, 27, 3),
      displace("ink", "0.06", 6, 3, [-600, -700, 1200, 1400]),
      blur("shadow", 26, 26, 0.15),
      blur("close", 7, 7, 0.1),
    ].join(""),
    `<rect width="2400" height="1350" fill="url(#desk)"/>${veiled("grainwood", 0, 0, 2400, 1350, 0.8)}
${leaf(r, 1720, 720, 17, "under", 0)}${leaf(r, 560, 830, -22, "under", 0)}${leaf(r, 1490, 700, 9, "under", 1)}${leaf(r, 1010, 760, -13, "sheet", 1)}${stack()}${leaf(r, 1240, 800, -5, "sheet", 2)}${pen()}
<rect width="2400" height="1350" fill="url(#lamp)" style="mix-blend-mode:soft-light"/>`,
    { seed: 57, brush: "0.02 0.02", brushStrength: 0.22, vignette: 0.62 },
  );
}

/** A page, centred at x y; `marks`: 0 plain, 1 redacted, 2 the top page with brackets and stamp. */
function leaf(r: Random, x: number, y: number, turn: number, fill: string, marks: number): string {
  const at = `translate(${x} ${y}) rotate(${turn})`;
  const shade = `<rect x="${-W / 2}" y="${-H / 2}" width="${W}" height="${H}" fill="#050a10" opacity="0.55" transform="translate(26 30) ${at}" filter="url(#shadow)"/>`;
  return `${shade}<g transform="${at}"><rect x="${-W / 2}" y="${-H / 2}" width="${W}" height="${H}" fill="url(#${fill})"/><path d="M${-W / 2} ${H / 2}V${-H / 2}H${W / 2}" fill="none" stroke="#fffaf0" stroke-width="2.5" opacity="0.8"/>${typed(r, marks)}</g>`;
}

/** The edges of the pages below the top one. */
function stack(): string {
  let edges = "";
  for (let i = 7; i > 0; i--)
    edges += `<rect x="${-W / 2 + i * 2.4}" y="${-H / 2 + i * 3}" width="${W}" height="${H}" fill="${i % 2 ? "#cabda4" : "#e2d8c4"}" transform="translate(${1240 + i * 1.5} ${800 + i * 2}) rotate(${-5 + (i % 3) * 0.35})"/>`;
  return edges;
}

function typed(r: Random, marks: number): string {
  let words = "";
  let black = "";
  let struck = "";
  let brackets = "";
  const left = -W / 2 + 120;
  const right = W / 2 - 110;
  let line = 0;
  for (let y = -H / 2 + 190; y < H / 2 - 90; y += 34) {
    line++;
    if (line % 9 === 0) continue;
    if (line % 9 === 1) {
      words += type(r, left, y, 110);
      continue;
    }
    const end = line % 9 === 8 ? left + r.between(180, 480) : right - r.between(0, 50);
    const redact = marks > 0 && r.next() < (marks === 2 ? 0.1 : 0.28);
    if (redact) {
      const from = left + r.between(0, 260);
      const to = Math.min(end, from + r.between(160, 460));
      words += type(r, left, y, from - left - 14) + type(r, to + 14, y, end - to - 14);
      black += `M${n(from)} ${n(y - 22)}L${n(to)} ${n(y - 23)}L${n(to + 3)} ${n(y + 5)}L${n(from - 2)} ${n(y + 6)}Z`;
    } else words += type(r, left, y, end - left);
    if (marks === 2 && !redact && r.next() < 0.13)
      struck += `M${n(left + r.between(0, 120))} ${n(y - 7)}q${n(r.between(80, 160))} ${n(r.between(-7, 7))} ${n(r.between(240, 420))} ${n(r.between(-5, 5))}`;
  }
  if (marks === 2)
    for (const [bx, by, w, h] of [
      [-210, -372, 420, 52],
      [-366, -150, 300, 72],
      [-30, 36, 370, 50],
    ] as const)
      brackets += bracket(bx, by, w, h);
  const head = `<path d="M${-W / 2 + 120} ${-H / 2 + 96}h210m18 0h96" stroke="#2a323c" stroke-width="13"/><path d="M${-W / 2 + 120} ${-H / 2 + 124}H${W / 2 - 110}" stroke="#2a323c" stroke-width="2.5"/>`;
  const inked =
    marks === 2
      ? `<g filter="url(#ink)" fill="none"><path d="${struck}" stroke="${OXIDE}" stroke-width="5"/><path d="${brackets}" stroke="${BLUE}" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/>${margin(r)}${stamp()}</g>`
      : "";
  return `${head}<path d="${words}" fill="none" stroke="#2a323c" stroke-width="2.5" stroke-opacity="0.9"/>${marks === 2 ? veiled("fibre", -W / 2, -H / 2, W, H, 0.22) : ""}${inked}<path d="${black}" fill="#0f1319"/>`;
}

/** Letter shapes at an x-height of ten, without meaning: it must look like type and say nothing. */
const LETTERS = [
  "m0 0v-10m0 3q4 -5 7 0v7",
  "m7 -8q-5 -4 -7 2t3 6q3 0 4 -3",
  "m1 -5h6q-1 -5 -4 -5t-3 5t4 5l3 -2",
  "m4 0v-17",
  "m2 -15v13q1 3 5 1m-8 -9h7",
  "m0 0v-17m0 9q5 -4 7 1v7",
  "m0 -10h7l-7 10h7",
  "m0 -10l3.5 10l3.5 -10",
  "m3.5 0q-4 -1 -4 -5t4 -5t4 5t-4 5",
  "m0 5v-15m0 2q6 -4 7 3t-7 4",
  "m7 0v-9q-7 -3 -7 4t7 3",
  "m6 -9q-5 -3 -5 1t5 4q0 6 -6 3",
  "m7 0v-17m0 8q-7 -4 -7 4t7 4",
];

/** Typewritten words in lines. */
function type(r: Random, x: number, y: number, width: number): string {
  let d = "";
  let at = x;
  while (at < x + width - 12) {
    const letters = Math.min(2 + Math.floor(r.next() * 9), Math.floor((x + width - at) / 12));
    for (let i = 0; i < letters; i++) {
      d += `M${n(at + i * 12)} ${n(y + r.between(-0.6, 0.6))}${r.pick(LETTERS)}`;
    }
    at += letters * 12 + 13;
  }
  return d;
}

function bracket(x: number, y: number, w: number, h: number): string {
  return `M${x + 22} ${y - h / 2 - 6}L${x} ${y - h / 2 - 2}L${x - 3} ${y + h / 2 + 2}L${x + 20} ${y + h / 2 + 6}M${x + w - 20} ${y - h / 2 - 4}L${x + w + 2} ${y - h / 2 - 7}L${x + w - 1} ${y + h / 2 + 5}L${x + w - 22} ${y + h / 2 + 3}`;
}

function margin(r: Random): string {
  let d = "";
  for (const [x, y, rows] of [
    [-456, -176, 2],
    [392, -380, 2],
    [392, 34, 1],
  ] as const) {
    for (let row = 0; row < rows; row++) {
      d += `M${x} ${y + row * 34}`;
      for (let i = 0; i < 9; i++)
        d += `q${n(r.between(1, 6))} ${n(r.between(-22, -6))} ${n(r.between(5, 9))} ${n(r.between(-2, 4))}`;
    }
  }
  return `<path d="${d}" stroke="${BLUE}" stroke-width="4.4" stroke-linecap="round"/><path d="M-452 40q-26 60 4 128M-452 40q6 -14 20 -12M-448 168q8 10 22 4" stroke="${BLUE}" stroke-width="5"/><path d="M404 196l34 34m0 -34l-34 34" stroke="${OXIDE}" stroke-width="8"/>`;
}

/** A round office stamp over a date bar, worn where the rubber missed. */
function stamp(): string {
  let teeth = "";
  for (let a = 0; a < 360; a += 9) {
    const [c, s] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)] as const;
    if (a % 45 === 0) continue;
    teeth += `M${n(c * 128)} ${n(s * 128)}L${n(c * (a % 18 ? 150 : 144))} ${n(s * (a % 18 ? 150 : 144))}`;
  }
  const word = [..."PROVISIONAL"]
    .map((letter, i) => `<path d="${CAPITALS[letter]}" transform="translate(${-209 + i * 39} -27) scale(1.34 1.5)"/>`)
    .join("");
  return `<g transform="translate(190 -60) rotate(-17)" stroke="${OXIDE}" opacity="0.86"><circle r="172" stroke-width="11"/><circle r="156" stroke-width="4"/><circle r="116" stroke-width="5"/><path d="${teeth}" stroke-width="9"/><rect x="-232" y="-48" width="464" height="96" stroke-width="10"/><g stroke-width="9.5" stroke-linejoin="round">${word}</g><path d="M-60 -78h120M-40 76h80" stroke-width="10"/></g><g transform="translate(190 -60) rotate(-17)">${veiled("worn", -240, -190, 480, 380, 0.7)}</g>`;
}

function pen(): string {
  const body = `<path d="M0 -15H560Q590 -12 596 0Q590 12 560 15H0Z" fill="url(#barrel)"/><path d="M0 -15L-88 -5Q-96 0 -88 5L0 15Z" fill="#1d2936"/><path d="M-88 -6L-150 0L-88 6Z" fill="#c9b27a"/><path d="M-150 0H-104" stroke="#4c3f22" stroke-width="2"/><rect x="230" y="-16" width="14" height="32" fill="#c9b27a"/><path d="M420 -17h140q8 3 0 7h-140z" fill="#c9b27a"/><path d="M10 -8H540" stroke="#a9bacb" stroke-width="2.5" opacity="0.7"/>`;
  return `<rect x="-120" y="-12" width="710" height="26" fill="#060b12" opacity="0.6" transform="translate(1606 1014) rotate(-33)" filter="url(#close)"/><g transform="translate(1590 990) rotate(-33)">${body}</g>`;
}

const CAPITALS: Record<string, string> = {
  P: "M0 36V0H12Q20 0 20 9T12 18H0",
  R: "M0 36V0H12Q20 0 20 9T12 18H0M10 18L20 36",
  O: "M10 0Q20 0 20 18T10 36T0 18T10 0Z",
  V: "M0 0L10 36L20 0",
  I: "M10 0V36",
  S: "M19 6Q11 -4 3 4Q-2 13 10 18Q22 23 18 31Q10 40 1 30",
  N: "M0 36V0L20 36V0",
  A: "M0 36L10 0L20 36M4 24H16",
  L: "M2 0V36H19",
};
