import type { SiteLook } from "#db/schema/site.ts";
import type { Theme } from "./contrast.ts";
import { DEFAULT_FONT, type FontKey, fontOf } from "./fonts.ts";
import type { Pair } from "./night.ts";
import { type Lines, PALETTES } from "./palette.ts";

/** All that an admin decides of how readers’ pages look, whole: what a site left as it comes is filled in. Pure. */
export type Tokens = {
  accent: Pair;
  paper: Pair;
  ink: Pair;
  headings: FontKey;
  text: FontKey;
  headlines: "semibold" | "regular";
  labels: "capitals" | "plain";
  lines: Lines;
  fronts: "roomy" | "compact";
  /** By the id of the section; sections below it take it over. */
  sections: Record<string, Pair>;
};

/** What each may be; the first is as it comes. */
export const CHOICES = {
  headlines: ["semibold", "regular"],
  labels: ["capitals", "plain"],
  lines: ["fine", "clear"],
  fronts: ["roomy", "compact"],
} as const;
export type Choice = keyof typeof CHOICES;
export const CHOICE_KEYS = Object.keys(CHOICES) as Choice[];

export const PAIRS = ["accent", "paper", "ink"] as const;
export type PairKey = (typeof PAIRS)[number];

/** The accents that the product comes with. */
export const ACCENTS: Record<Theme, string> = { light: "#8c1d18", dark: "#e58a7b" };

export const AS_IT_COMES: Tokens = {
  accent: ACCENTS,
  paper: { light: PALETTES.light.paper, dark: PALETTES.dark.paper },
  ink: { light: PALETTES.light.ink, dark: PALETTES.dark.ink },
  ...{ headings: DEFAULT_FONT, text: DEFAULT_FONT },
  ...{ headlines: "semibold", labels: "capitals", lines: "fine", fronts: "roomy" },
  sections: {},
};

/** A value that a newer version wrote counts as if nothing was chosen. */
export function tokensOf(look: SiteLook | null): Tokens {
  const { accent, paper, ink, headings, text, sections } = look ?? {};
  const chosen = CHOICE_KEYS.map((key) => [
    key,
    CHOICES[key].find((known) => known === look?.[key]) ?? CHOICES[key][0],
  ]);
  return {
    accent: accent ?? AS_IT_COMES.accent,
    paper: paper ?? AS_IT_COMES.paper,
    ink: ink ?? AS_IT_COMES.ink,
    ...{ headings: fontOf(headings), text: fontOf(text) },
    ...(Object.fromEntries(chosen) as Pick<Tokens, Choice>),
    sections: sections ?? {},
  };
}

/** As it is kept: only what is otherwise than it comes. */
export function lookOfTokens(tokens: Tokens): SiteLook {
  const look: SiteLook = {};
  for (const key of PAIRS) if (!isSamePair(tokens[key], AS_IT_COMES[key])) look[key] = tokens[key];
  for (const key of ["headings", "text"] as const) if (tokens[key] !== DEFAULT_FONT) look[key] = tokens[key];
  for (const key of CHOICE_KEYS) if (tokens[key] !== AS_IT_COMES[key]) look[key] = tokens[key];
  if (Object.keys(tokens.sections).length > 0) look.sections = tokens.sections;
  return look;
}

export function isSamePair(one: Pair, other: Pair): boolean {
  return one.light === other.light && one.dark === other.dark;
}
