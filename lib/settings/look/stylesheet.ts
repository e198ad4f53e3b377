import type { SiteLook } from "#db/schema/site.ts";
import { DEFAULT_FONT, FAMILIES, type Family } from "./fonts.ts";
import type { Pair } from "./night.ts";
import { type Palette, paletteOf } from "./palette.ts";
import { AS_IT_COMES, isSamePair, type Tokens, tokensOf } from "./tokens.ts";

/** A file of letters: what the style sheet says of it. */
export type Face = { family: string; style: "normal" | "italic"; range: string; url: string };
/** A section by its id, and its address without slashes at the ends. */
export type Placed = { id: string; path: string };

/** Everything that is set in the letters of headings. */
const HEADINGS = ".headline,.nameplate,.rail-name,.body :is(h2,h3,h4)";

/** Of fronts alone: an article keeps its calm. */
const COMPACT = [
  "{padding-block-start:1rem}",
  " .top{padding-block-end:1.25rem}",
  " .rail{padding-block-end:1.25rem}",
  " .rail-name :is(a,span){min-block-size:2.75rem}",
  " .lead .headline{font-size:calc(var(--size-head)*.8)}",
  " .second .headline{font-size:1.3125rem}",
  " .second+.second{margin-block-start:1rem;padding-block-start:1rem}",
  " .small .headline{font-size:1.1875rem}",
  " .small+.small{margin-block-start:.75rem;padding-block-start:.75rem}",
]
  .map((rule) => `:root:root .front${rule}`)
  .join("");

/**
 * What readers’ pages load besides, where a site looks otherwise than it comes; empty where it does not. `faces` are the files
 * of a family. On paper everything stays black, so colours are for screens alone; `:root:root` goes before tokens.css in any order.
 */
export function stylesheetOf(
  look: SiteLook | null,
  faces: (key: string) => readonly Face[],
  sections: readonly Placed[] = [],
): string {
  const tokens = tokensOf(look);
  const { headings, text, headlines, labels, lines, fronts } = tokens;
  const families = [...new Set([headings, text])].filter((key) => key !== DEFAULT_FONT);
  const colours = coloursOf(tokens) + sectionRules(tokens, sections);
  return [
    ...families.flatMap((key) => [...faces(key).map(faceRule), ...standInRules(FAMILIES[key])]),
    colours && `@media screen{${colours}}`,
    text !== DEFAULT_FONT && `:root:root{--serif:${FAMILIES[text].stack}}`,
    headings !== text && `:root:root :is(${HEADINGS}){font-family:${FAMILIES[headings].stack}}`,
    headlines === "regular" && ":root:root :is(.headline,.package){font-weight:400}",
    labels === "plain" && ":root:root .label{letter-spacing:0;text-transform:none}",
    lines === "clear" && ":root:root :is(.rail,.list){border-block-start-width:3px}",
    fronts === "compact" && COMPACT,
  ]
    .filter(Boolean)
    .join("\n");
}

/** Only what is otherwise; each says both of its faces. */
function coloursOf({ paper, ink, accent, lines }: Tokens): string {
  const [day, night] = [
    paletteOf("light", paper.light, ink.light, lines),
    paletteOf("dark", paper.dark, ink.dark, lines),
  ];
  const [ownDay, ownNight] = (["light", "dark"] as const).map((theme) =>
    paletteOf(theme, AS_IT_COMES.paper[theme], AS_IT_COMES.ink[theme]),
  ) as [Palette, Palette];
  const names = (Object.keys(day) as (keyof Palette)[]).filter(
    (name) => day[name] !== ownDay[name] || night[name] !== ownNight[name],
  );
  const said = names.map((name) => `--${name}:${bothOf({ light: day[name], dark: night[name] })}`);
  if (!isSamePair(accent, AS_IT_COMES.accent)) said.push(`--accent:${bothOf(accent)}`);
  return said.length > 0 ? `:root:root{${said.join(";")}}` : "";
}

/**
 * Within what stands in a section its colour is the accent, unless the section has none: a story of another section in its list
 * keeps that one’s. Deeper sections come later, so that their own colour wins over the one of the section above.
 */
function sectionRules({ sections: own, accent }: Tokens, placed: readonly Placed[]): string {
  const found = placed.filter(({ id }) => own[id]).sort((a, b) => (a.path < b.path ? -1 : 1));
  if (found.length === 0) return "";
  const rules = found.map(({ id, path }) => {
    const colour = bothOf(own[id] as Pair);
    return `:is([data-section=${quoted(path)}],[data-section^=${quoted(`${path}/`)}]){--accent:${colour};--section:${colour}}`;
  });
  return [
    `[data-section]{--accent:${bothOf(accent)};--section:initial}`,
    ...rules,
    ":root:root :is(.rail[data-section],[data-section] .list){border-block-start-color:var(--section,var(--rule-strong))}",
  ].join("");
}

function bothOf({ light, dark }: Pair): string {
  return `light-dark(${light},${dark})`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\\n]/g, "\\$&")}"`;
}

/** As letters.css: used when it is there in time, so that nothing moves. */
function faceRule({ family, style, range, url }: Face): string {
  return `@font-face{font-family:"${family}";font-style:${style};font-display:optional;font-weight:200 900;src:url("${url}") format("woff2");unicode-range:${range}}`;
}

function standInRules({ metrics, standIns = [] }: Family): string[] {
  if (!metrics) return [];
  return standIns.flatMap(({ name, faces }) =>
    faces.map(({ local, adjust, weight, italic }) => {
      const share = (part: number) => `${Math.round((part / adjust) * 1000) / 10}%`;
      const of = [
        `font-family:"${name}"`,
        weight && `font-weight:${weight}`,
        italic && "font-style:italic",
        `src:${local.map((each) => `local("${each}")`).join(",")}`,
        `size-adjust:${Math.round(adjust * 1000) / 10}%`,
        `ascent-override:${share(metrics.ascent)}`,
        `descent-override:${share(metrics.descent)}`,
        "line-gap-override:0%",
      ];
      return `@font-face{${of.filter(Boolean).join(";")}}`;
    }),
  );
}
