import { blur, glow, gradient, n, paint, type Random, random, veil, veiled } from "../../drawing.ts";
import type { EditionPicture } from "../../edition-types.ts";
import { across } from "../../shapes.ts";

export const emptyPodium: EditionPicture = {
  key: "empty-podium",
  alt: "An empty lectern with four microphones in a pool of light before a dark blue curtain, behind rows of empty chairs.",
  caption: "The press room at Corvell House, twenty minutes after Osric Dravell’s conference was cancelled.",
  credit: "Drawing: Standfirst",
  focalX: 0.5,
  focalY: 0.5,
  svg: draw,
};

function draw(): string {
  const r = random(4);
  return paint(
    [
      gradient("wall", [
        [0, "#16212f"],
        [1, "#0f1823"],
      ]),
      gradient("stage", [
        [0, "#4b4037"],
        [1, "#1d1a1a"],
      ]),
      gradient("front", [
        [0, "#8a6646"],
        [0.35, "#75543a"],
        [1, "#3d2b20"],
      ]),
      gradient("side", [
        [0, "#4a3527"],
        [1, "#241a14"],
      ]),
      gradient("desk", [
        [0, "#b58d62"],
        [1, "#8a6747"],
      ]),
      across("metal", [
        [0, "#0c1219"],
        [0.35, "#8b98a6"],
        [0.5, "#3a4654"],
        [1, "#0c1219"],
      ]),
      gradient(
        "foam",
        [
          [0, "#39434f"],
          [0.4, "#1b232d"],
          [1, "#0b1016"],
        ],
        [0, 0, 1, 0.4],
      ),
      gradient("beam", [
        [0, "#ffedd0", 0.2],
        [0.5, "#ffe6c0", 0.11],
        [1, "#ffe0b0", 0.05],
      ]),
      glow("pool", [
        [0, "#ffe2b2", 0.62],
        [0.45, "#f2c88e", 0.24],
        [1, "#f2c88e", 0],
      ]),
      glow("wash", [
        [0, "#f0dcb8", 0.5],
        [0.35, "#d6c4a6", 0.24],
        [0.7, "#b8ad9c", 0.07],
        [1, "#b8ad9c", 0],
      ]),
      gradient("fall", [
        [0, "#070c13", 0.82],
        [0.3, "#070c13", 0.12],
        [0.75, "#070c13", 0],
        [1, "#070c13", 0.4],
      ]),
      veil("nap", "0.16 0.004", "#060b12", 2.6, 1.25, 11, 3),
      veil("figure", "0.003 0.05", "#2c1a0e", 3.2, 1.45, 6, 4),
      veil("dust", "0.0022 0.0018", "#f5dfb8", 2.2, 1.15, 41, 4),
      blur("shadow", 20, 12, 0.2),
      blur("near", 9, 9, 0.06),
      blur("mid", 4, 4, 0.06),
      blur("spot", 50, 30, 0.12),
      blur("cast", 12, 12, 0.1),
    ].join(""),
    `<rect width="2400" height="1350" fill="url(#wall)"/>${curtain(r)}<ellipse cx="1200" cy="500" rx="980" ry="700" fill="url(#wash)" opacity="0.4"/><ellipse cx="1200" cy="480" rx="560" ry="450" fill="url(#wash)" opacity="0.5"/>${shadow()}<rect width="2400" height="1010" fill="url(#fall)"/>${stage()}${lectern()}${microphones()}${light()}${chairs(r)}`,
    { seed: 83, brush: "0.03 0.006", brushStrength: 0.34, vignette: 0.6 },
  );
}

/** Each fold is a strip with a lit edge, a belly and a deep valley; widths wander. */
function curtain(r: Random): string {
  let folds = "";
  let defs = "";
  let x = -60;
  for (let i = 0; x < 2460; i++) {
    const w = r.between(54, 118);
    const lift = r.between(0.75, 1.1);
    const shade = (hex: number) =>
      `#${[0x25, 0x31, 0x41]
        .map((c) =>
          Math.min(255, Math.round(c * hex * lift))
            .toString(16)
            .padStart(2, "0"),
        )
        .join("")}`;
    defs += gradient(
      `fold${i}`,
      [
        [0, shade(0.5)],
        [0.22, shade(1.15)],
        [0.42, shade(1.75)],
        [0.66, shade(1.05)],
        [0.9, shade(0.45)],
        [1, shade(0.35)],
      ],
      [0, 0, 1, 0],
    );
    const [a, b] = [r.between(-16, 16), r.between(-12, 12)] as const;
    folds += `<path d="M${n(x)} -20C${n(x + a)} 330 ${n(x + b)} 660 ${n(x + a * 0.4)} 1000H${n(x + w + 6)}C${n(x + w + b + 6)} 660 ${n(x + w + a + 6)} 330 ${n(x + w + 6)} -20Z" fill="url(#fold${i})"/>`;
    x += w;
  }
  return `<defs>${defs}</defs>${folds}${veiled("nap", 0, 0, 2400, 1000, 0.5)}`;
}

/** The lectern’s and the microphones’ shadow on the cloth, thrown up and to the left. */
function shadow(): string {
  return `<g fill="none" stroke="#050a11" opacity="0.5" filter="url(#cast)"><path d="M930 990L960 560H1330L1340 990Z" fill="#050a11" stroke="none"/><path d="M1040 560q-10 -120 -60 -170M1110 560q-4 -130 -20 -200M1200 560q10 -120 20 -190M1280 560q30 -110 70 -160" stroke-width="18"/></g>`;
}

function stage(): string {
  const boards = Array.from(
    { length: 25 },
    (_, i) => `M${n(1200 + (i - 12) * 118)} 985L${n(1200 + (i - 12) * 260)} 1350`,
  ).join("");
  return `<rect y="985" width="2400" height="380" fill="url(#stage)"/>${veiled("figure", 0, 985, 2400, 365, 0.5)}<path d="${boards}" stroke="#120e0c" stroke-width="3.5" opacity="0.7"/><rect y="960" width="2400" height="34" fill="#080d14" opacity="0.75" filter="url(#mid)"/><ellipse cx="1200" cy="1120" rx="760" ry="190" fill="url(#pool)"/>`;
}

function lectern(): string {
  return `<ellipse cx="1200" cy="1196" rx="330" ry="40" fill="#050608" opacity="0.75" filter="url(#shadow)"/><path d="M968 700L1000 1190H1400L1432 700Z" fill="url(#front)"/><g clip-path="url(#face)">${veiled("figure", 960, 700, 480, 490, 0.75)}</g><clipPath id="face"><path d="M968 700L1000 1190H1400L1432 700Z"/></clipPath><path d="M1360 700L1400 1190L1432 700Z" fill="#1c120c" opacity="0.35"/><path d="M1030 772L1050 1126H1350L1370 772Z" fill="none" stroke="#3a281c" stroke-width="8"/><path d="M1036 778L1056 1120" stroke="#c39c70" stroke-width="3" opacity="0.6"/><path d="M980 1176H1420V1206H980Z" fill="#2b1e16"/><path d="M980 1178H1420" stroke="#a67f57" stroke-width="4"/><path d="M930 702L990 610H1410L1470 702Z" fill="url(#desk)"/><path d="M930 702H1470V732H930Z" fill="#5d4330"/><path d="M930 703H1470" stroke="#e8c795" stroke-width="5"/><path d="M1108 696L1120 660H1262L1268 696Z" fill="#f3ecdd"/><path d="M1132 669h112M1129 678h96M1126 687h118" stroke="#7d7a74" stroke-width="2.6"/><circle cx="1200" cy="930" r="84" fill="none" stroke="#b79a62" stroke-width="6" opacity="0.85"/><circle cx="1200" cy="930" r="68" fill="none" stroke="#b79a62" stroke-width="2.5" opacity="0.7"/><path d="M1140 948q30 -26 60 0t60 0M1150 970q25 -22 50 0t50 0M1200 880l34 46h-68z" fill="none" stroke="#b79a62" stroke-width="6" opacity="0.85"/>`;
}

function microphones(): string {
  const one = (foot: number, x: number, y: number, turn: number, red: boolean) => {
    const neck = `M${foot} 642C${foot} ${y + 190} ${n(x - (x - foot) * 0.1)} ${y + 150} ${x} ${y + 70}`;
    return `<ellipse cx="${foot}" cy="646" rx="24" ry="8" fill="#10161d"/><path d="${neck}" fill="none" stroke="#0b1118" stroke-width="13"/><path d="${neck}" fill="none" stroke="#7e8b98" stroke-width="4" transform="translate(-2 0)"/><g transform="translate(${x} ${y + 62}) rotate(${turn})"><rect x="-13" y="-40" width="26" height="64" rx="6" fill="url(#metal)"/><rect x="-13" y="-26" width="26" height="9" fill="${red ? "#c0492f" : "#1a222b"}"/><path d="M-28 -42C-33 -112 -22 -134 0 -134S33 -112 28 -42Q0 -30 -28 -42Z" fill="url(#foam)"/><path d="M-20 -58C-23 -104 -15 -120 -4 -125" stroke="#e9d2a8" stroke-width="5" fill="none" opacity="0.5" stroke-linecap="round"/></g>`;
  };
  return (
    one(1080, 1010, 372, -20, false) +
    one(1160, 1136, 318, -6, true) +
    one(1248, 1266, 330, 7, false) +
    one(1325, 1396, 388, 21, false)
  );
}

function light(): string {
  return `<path d="M1070 -60H1330L1690 1150Q1200 1250 710 1150Z" fill="url(#beam)" filter="url(#spot)"/>${veiled("dust", 600, 0, 1200, 900, 0.05)}`;
}

/** Out of focus, seen from the last row: nobody came back for their coat. */
function chairs(r: Random): string {
  let rows = "";
  for (const [y, w, gap, colour, filter] of [
    [1196, 108, 150, "#111a25", "mid"],
    [1268, 176, 246, "#0a1119", "near"],
  ] as const) {
    let row = "";
    for (let x = -60; x < 2460; x += gap) {
      const at = x + r.between(-8, 8);
      row += `<path d="M${n(at)} 1400V${n(y + 26)}Q${n(at)} ${y} ${n(at + 26)} ${y}H${n(at + w - 26)}Q${n(at + w)} ${y} ${n(at + w)} ${n(y + 26)}V1400Z"/><path d="M${n(at + 14)} ${n(y + 5)}H${n(at + w - 14)}" stroke="#8d7658" stroke-width="4" opacity="${n(Math.max(0, 0.75 - Math.abs(at - 1160) / 1500))}"/>`;
    }
    rows += `<g fill="${colour}" filter="url(#${filter})">${row}</g>`;
  }
  const coat = `<path d="M382 1262q80 -24 152 2l26 110h-200z" fill="#6e2a1d" filter="url(#near)"/>`;
  return `${rows}${coat}`;
}
