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
  WIDTH,
} from "../../drawing.ts";
import type { EditionPicture } from "../../edition-types.ts";
import { ripples } from "../../ripples.ts";
import { fading } from "../../shapes.ts";

export const lakeHouse: EditionPicture = {
  key: "lake-house",
  alt: "A large twin-gabled house on a lake shore at dusk, its windows lit and mirrored in still water below dark wooded hills.",
  caption: "Corvell House on Lake Maudry, where the delegations spent four nights in separate wings.",
  credit: "Drawing: Standfirst",
  focalX: 0.62,
  focalY: 0.5,
  svg: draw,
};

const SHORE = 850;

function draw(): string {
  const r = random(4107);
  const scene =
    sky() +
    mountains() +
    woods(r, 905, 250, "#25364a", 0.62) +
    mist() +
    woods(r, 31, 330, "#16222f", 0.3) +
    `<ellipse cx="1540" cy="720" rx="640" ry="300" fill="url(#halo)"/><g filter="url(#hand)">${house(r)}</g>` +
    bank(r);
  return paint(
    [
      gradient("sky", [
        [0, "#24364f"],
        [0.22, "#47607a"],
        [0.4, "#8d9ca5"],
        [0.5, "#d3b48f"],
        [0.58, "#ecca9b"],
        [0.66, "#e8bd8c"],
      ]),
      fading("fade"),
      gradient("band", [
        [0, "#fff", 0],
        [0.35, "#fff"],
        [1, "#fff"],
      ]),
      glow("lantern", [
        [0, "#f6cf8b", 0.85],
        [0.1, "#eab263", 0.45],
        [0.35, "#e9a955", 0.16],
        [0.7, "#e9a955", 0.04],
        [1, "#e9a955", 0],
      ]),
      gradient("depth", [
        [0, "#0d1622", 0.12],
        [0.45, "#0d1622", 0.42],
        [1, "#0a111b", 0.86],
      ]),
      gradient(
        "wall",
        [
          [0, "#4a5566"],
          [1, "#333f50"],
        ],
        [0, 0, 1, 0.2],
      ),
      gradient("mist", [
        [0, "#d9c3a6", 0],
        [0.6, "#cdbda8", 0.5],
        [1, "#cdbda8", 0],
      ]),
      gradient("pane", [
        [0, "#f6d596"],
        [1, "#e39b4a"],
      ]),
      glow("halo", [
        [0, "#f0b362", 0.55],
        [0.4, "#d98f4a", 0.2],
        [1, "#d98f4a", 0],
      ]),
      veil("cloud", "0.0013 0.0052", "#1f3048", 2.6, 1.2, 12),
      veil("cloud-light", "0.0016 0.009", "#f2d0a4", 3.2, 1.5, 40, 4),
      displace("ripple", "0.006 0.07", 30, 5, [-40, SHORE - 30, WIDTH + 80, 560], 1.4),
      displace("hand", "0.03", 4, 9, [1040, 420, 980, 440]),
      blur("soft", 5),
      blur("lamp", 16),
      `<clipPath id="lake"><rect y="${SHORE}" width="${WIDTH}" height="520"/></clipPath>`,
    ].join(""),
    `<g id="scene">${scene}</g><g clip-path="url(#lake)"><g filter="url(#ripple)"><use href="#scene" transform="matrix(1 0 0 -1 0 ${SHORE * 2 - 6})"/></g><rect y="${SHORE}" width="${WIDTH}" height="500" fill="url(#depth)"/>${water(r)}</g>${jetty()}`,
    { seed: 21 },
  );
}

function sky(): string {
  return `<rect width="${WIDTH}" height="1100" fill="url(#sky)"/>${veiled("cloud", 0, 0, WIDTH, 560, 0.7, "url(#fade)")}${veiled("cloud-light", 0, 250, WIDTH, 430, 0.85, "url(#band)")}`;
}

function mountains(): string {
  const range = (seed: number, base: number, height: number, scale: number, colour: string) => {
    const field = noise(seed, 6);
    const points: Point[] = [[0, 1000]];
    for (let x = 0; x <= WIDTH; x += 12) points.push([x, base - height * (0.5 + 0.8 * field(x / scale, 2))]);
    return `<path d="${path([...points, [WIDTH, 1000]])}" fill="${colour}"/>`;
  };
  return range(8, 610, 190, 520, "#8f949c") + range(19, 680, 190, 430, "#66747f") + range(27, 735, 150, 360, "#445668");
}

function mist(): string {
  return `<rect y="650" width="${WIDTH}" height="230" fill="url(#mist)"/>`;
}

/** Firs along the shore, thinned out around the house so that its roofs stand against the hills. */
function woods(r: Random, seed: number, height: number, colour: string, gap: number): string {
  const field = noise(seed, 3);
  let d = "";
  for (let x = -40; x < WIDTH + 40; x += r.between(11, 24)) {
    const near = Math.min(1, Math.abs(x - 1490) / 620);
    const tall = height * (0.62 + 0.5 * field(x / 260)) * (gap + (1 - gap) * near ** 1.6) * r.between(0.72, 1.08);
    d += fir(r, x, SHORE - 4, Math.max(50, tall));
  }
  const brush: Point[] = [[0, SHORE]];
  for (let x = 0; x <= WIDTH; x += 9)
    brush.push([
      x,
      SHORE - 40 - height * 0.16 * (1 + field(x / 70, 7)) * (gap + (1 - gap) * Math.min(1, Math.abs(x - 1490) / 620)),
    ]);
  return `<path d="${d}${path([...brush, [WIDTH, SHORE]])}" fill="${colour}"/>`;
}

function fir(r: Random, x: number, foot: number, tall: number): string {
  const left: Point[] = [];
  const right: Point[] = [];
  const tiers = Math.round(tall / 15);
  for (let i = 0; i <= tiers; i++) {
    const t = i / tiers;
    const y = foot - tall * (1 - t);
    const half = tall * 0.17 * t ** 0.85 + 1;
    left.push([x - half * r.between(0.75, 1.15), y], [x - half * 0.55, y + 3]);
    right.push([x + half * r.between(0.75, 1.15), y], [x + half * 0.55, y + 3]);
  }
  return path([[x, foot - tall - 8], ...right, ...left.reverse()]);
}

function house(r: Random): string {
  const roof = "#1b2635";
  const lit = (x: number, y: number, w: number, h: number, chance: number) => {
    const on = r.next() < chance;
    const pane = `<rect x="${n(x)}" y="${n(y)}" width="${w}" height="${h}" fill="${on ? "url(#pane)" : "#1f2a39"}" opacity="${on ? n(r.between(0.75, 1)) : 1}"/>`;
    return `${pane}<path d="M${n(x + w / 2)} ${y}v${h}M${n(x)} ${n(y + h * 0.34)}h${w}M${n(x)} ${n(y + h * 0.67)}h${w}" stroke="#232c3a" stroke-width="2.4" opacity="0.8"/><path d="M${n(x - 4)} ${y + h + 3}h${w + 8}M${n(x - 3)} ${y - 3}h${w + 6}" stroke="#6c7684" stroke-width="3" opacity="0.6"/>`;
  };
  const wing = (x: number, chance: number) => {
    let windows = "";
    for (let i = 0; i < 3; i++)
      for (const [y, h] of [
        [612, 52],
        [690, 62],
        [772, 52],
      ] as const)
        windows += lit(x + 28 + i * 62, y, 32, h, chance);
    return `<path d="M${x} 830V588L${x + 110} 462L${x + 220} 588V830Z" fill="url(#wall)"/><path d="M${x - 20} 602L${x + 110} 446L${x + 240} 602L${x + 232} 610L${x + 110} 470L${x - 12} 610Z" fill="${roof}"/>${lit(x + 94, 536, 32, 46, chance)}${windows}<path d="M${x} 674H${x + 220}M${x} 757H${x + 220}" stroke="#6c7684" stroke-width="3" opacity="0.4"/><path d="M${x + 3} 600V826" stroke="#8a8f95" stroke-width="5" opacity="0.45" stroke-dasharray="13 6"/>`;
  };
  let middle = `<rect x="1370" y="600" width="340" height="230" fill="url(#wall)"/><path d="M1340 612L1400 500H1680L1740 612Z" fill="${roof}"/>`;
  for (let i = 0; i < 5; i++) middle += lit(1388 + i * 63, 628, 34, 50, 0.7);
  // The library: the one tall room that every eye goes to.
  for (let i = 0; i < 5; i++) middle += lit(1386 + i * 63, 706, 40, 96, 1);
  // Two people who do not share a window.
  for (const x of [1409, 1660])
    middle += `<path d="M${x - 9} 802v-44q0 -11 5 -14a8 9 0 1 1 9 0q6 3 6 14v44z" fill="#2a2320" opacity="0.85"/>`;
  for (const x of [1440, 1540, 1640])
    middle += `<path d="M${x - 30} 598V560L${x} 528L${x + 30} 560V598Z" fill="#3b4758"/><path d="M${x - 38} 566L${x} 524L${x + 38} 566" stroke="#161f2c" stroke-width="9" fill="none"/>${lit(x - 13, 562, 26, 32, 0.5)}`;
  const slates = Array.from(
    { length: 150 },
    () => `M${n(r.between(1372, 1700))} ${n(r.between(520, 608))}h${n(r.between(8, 26))}`,
  ).join("");
  middle += `<path d="${slates}" stroke="#46566a" stroke-width="2" opacity="0.5"/>`;
  for (const x of [1436, 1640]) middle += `<path d="M${x} 520v-56l10 -24l10 24v56z" fill="${roof}"/>`;
  const chimneys = [1220, 1420, 1650, 1850]
    .map((x) => `<path d="M${x} 560V452h-5v-12h36v12h-5V560Z" fill="#202b3a"/>`)
    .join("");
  const smoke = `<path d="M1864 430c-20 -50 30 -70 5 -120s40 -80 60 -120" stroke="#b9b2aa" stroke-width="20" fill="none" opacity="0.3" filter="url(#lamp)"/>`;
  const stones = Array.from(
    { length: 210 },
    () => `M${n(r.between(1160, 1910))} ${n(r.between(600, 826))}h${n(r.between(6, 20))}`,
  ).join("");
  return `${smoke}${chimneys}${middle}${wing(1150, 0.62)}${wing(1710, 0.4)}<path d="${stones}" stroke="#5f6a78" stroke-width="2" opacity="0.28"/><ellipse cx="1540" cy="770" rx="200" ry="64" fill="#f0b766" opacity="0.26" filter="url(#lamp)"/><path d="M1386 832h310l70 14h-450z" fill="#f0b766" opacity="0.4" filter="url(#soft)"/>`;
}

function bank(r: Random): string {
  let balusters = "";
  for (let x = 1090; x < 1990; x += 15) balusters += `M${x} 812v26`;
  let grass = "";
  for (let i = 0; i < 900; i++) {
    const x = r.between(0, WIDTH);
    grass += `M${n(x)} ${n(r.between(842, 852))}l${n(r.between(-5, 5))} ${n(-r.between(6, 22))}`;
  }
  return `<path d="M0 856V826Q500 800 1000 832H2060Q2240 812 2400 828V856Z" fill="#131d29"/><path d="M1080 808H1996M1080 840H1996" stroke="#3d4857" stroke-width="6"/><path d="${balusters}" stroke="#3d4857" stroke-width="5"/><path d="M1490 838h100l16 18h-132z" fill="#4a4d52"/><path d="${grass}" stroke="#101924" stroke-width="2.5"/>`;
}

function water(r: Random): string {
  let sparks = "";
  for (let i = 0; i < 150; i++) {
    const depth = r.next();
    const x = 1548 + (r.next() + r.next() - 1) * (190 + depth * 260);
    sparks += `<path d="M${n(x)} ${n(SHORE + 14 + depth * 360)}h${n(r.between(10, 46))}" stroke-width="${n(1.5 + depth * 2)}" stroke-opacity="${n((1 - depth) * r.between(0.2, 0.75))}"/>`;
  }
  const edge = `<path d="M0 ${SHORE + 2}H${WIDTH}" stroke="${mix("#d8b58c", "#445668", 0.5)}" stroke-width="3" opacity="0.5"/>`;
  return `${ripples(r, { count: 520, top: SHORE + 6, depth: 490, colours: ["#807a73", "#0b131e"], weight: 1.9 })}<g stroke="#f4c67e">${sparks}</g>${edge}`;
}

function jetty(): string {
  // Near end at the lower left, far end at the shore: both edges follow one perspective.
  const edge = (t: number): readonly [number, number, number] => [
    520 - 430 * t ** 1.5,
    690 - 250 * t ** 1.5,
    858 + 510 * t ** 1.5,
  ];
  let planks = "";
  let posts = "";
  for (let i = 0; i <= 34; i++) {
    const [left, right, y] = edge(i / 34);
    planks += `<path d="M${n(left)} ${n(y)}H${n(right)}" stroke="${i % 5 === 2 ? "#56606b" : "#3c4855"}" stroke-width="${n(1 + (i / 34) * 3)}"/>`;
    if (i % 7 === 3)
      posts += `<path d="M${n(left)} ${n(y - 24 - i * 1.6)}V${n(y + 30 + i * 3)}M${n(right)} ${n(y - 24 - i * 1.6)}V${n(y + 30 + i * 3)}" stroke="#0e1620" stroke-width="${n(6 + i * 0.5)}" stroke-linecap="round"/>`;
  }
  const deck = path([
    ...Array.from({ length: 18 }, (_, i): Point => [edge(i / 17)[0], edge(i / 17)[2]]),
    ...Array.from({ length: 18 }, (_, i): Point => [edge(1 - i / 17)[1], edge(1 - i / 17)[2]]),
  ]);
  return `<path d="${deck}" fill="#1d2836" transform="translate(10 14)" opacity="0.7"/><path d="${deck}" fill="#26323f"/>${planks}${posts}<path d="M668 880V742" stroke="#0e1620" stroke-width="8"/><circle cx="668" cy="738" r="150" fill="url(#lantern)"/><circle cx="668" cy="738" r="9" fill="#fdebc4"/>`;
}
