import { contrast, type Theme, worstOn } from "./contrast.ts";
import { mix } from "./oklch.ts";

/** The colours of one light, as components/site/tokens.css names them; all of them are made of paper and ink. Pure. */
export type Palette = Record<"paper" | "panel" | "ink" | "ink-2" | "ink-3" | "rule" | "rule-strong", string>;
export type Lines = "fine" | "clear";

/** As the product comes, drawn by hand. */
export const PALETTES: Record<Theme, Palette> = {
  light: {
    ...{ paper: "#fbfaf6", panel: "#f3f0e8", ink: "#16181c", "ink-2": "#474b53", "ink-3": "#666a73" },
    ...{ rule: "#dcd8cd", "rule-strong": "#16181c" },
  },
  dark: {
    ...{ paper: "#12151b", panel: "#1a1e26", ink: "#e8e4da", "ink-2": "#b9b6ae", "ink-3": "#9a9892" },
    ...{ rule: "#2b3038", "rule-strong": "#8d8b86" },
  },
};

/** At least this between what is made and both surfaces. */
export const BOUNDS = { "ink-2": 6, "ink-3": 4.5, "rule-strong": 3 } as const;
/** How much of the ink is in a panel, a hairline; how much of the paper in the softer inks. */
const SHARES = {
  light: { panel: 0.04, fine: 0.14, clear: 0.3, "ink-2": 0.24, "ink-3": 0.38 },
  dark: { panel: 0.045, fine: 0.14, clear: 0.3, "ink-2": 0.22, "ink-3": 0.38 },
};

/** Whatever paper and ink were let in (judge.ts), what is made of them can be read on both surfaces. */
export function paletteOf(theme: Theme, paper: string, ink: string, lines: Lines = "fine"): Palette {
  const own = PALETTES[theme];
  const shares = SHARES[theme];
  if (paper === own.paper && ink === own.ink)
    return lines === "fine" ? own : { ...own, rule: mix(paper, ink, shares.clear) };
  const panel = panelOf(theme, paper, ink);
  const softened = (share: number, least: number) => softer(ink, paper, share, (made) => worst(made) >= least);
  const worst = (made: string) => worstOn([paper, panel], made);
  return {
    ...{ paper, panel, ink },
    "ink-2": softened(shares["ink-2"], BOUNDS["ink-2"]),
    "ink-3": softened(shares["ink-3"], BOUNDS["ink-3"]),
    rule: mix(paper, ink, shares[lines]),
    // By night a beginning in full ink would be the brightest thing on the page.
    "rule-strong": theme === "light" ? ink : softened(0.42, BOUNDS["rule-strong"]),
  };
}

/** The two that text stands on. */
export function surfacesOf(theme: Theme, paper: string, ink: string): [paper: string, panel: string] {
  const own = PALETTES[theme];
  return paper === own.paper && ink === own.ink ? [paper, own.panel] : [paper, panelOf(theme, paper, ink)];
}

/** Between a page and a pure black or white: how far from its own end a paper may go. */
export function distanceOfPaper(theme: Theme, paper: string): number {
  return contrast(paper, theme === "light" ? "#000000" : "#ffffff");
}

function panelOf(theme: Theme, paper: string, ink: string): string {
  return mix(paper, ink, SHARES[theme].panel);
}

/** With as much of the paper as that, or as can still be read. */
function softer(ink: string, paper: string, share: number, passes: (made: string) => boolean): string {
  for (let much = share; much > 0; much -= 0.02) {
    const made = mix(ink, paper, much);
    if (passes(made)) return made;
  }
  return ink;
}
