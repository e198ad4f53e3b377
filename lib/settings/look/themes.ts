import { AS_IT_COMES, type Tokens } from "./tokens.ts";

/** Looks to start from. Colours of sections are the site’s own and stay as they are. Pure. */
export type ReadyMade = { key: string; name: string; about: string; tokens: Omit<Tokens, "sections"> };

const { sections: _none, ...COMES } = AS_IT_COMES;

export const THEMES: readonly ReadyMade[] = [
  { key: "as-it-comes", name: "Ink on paper", about: "As the site comes: warm paper, a dark red.", tokens: COMES },
  {
    key: "broadsheet",
    name: "Broadsheet",
    about: "White, black, and a sober blue; strong lines and much on a front.",
    tokens: {
      ...COMES,
      paper: { light: "#ffffff", dark: "#111317" },
      ink: { light: "#111111", dark: "#ececea" },
      accent: { light: "#0b4a7f", dark: "#82b7e8" },
      ...{ lines: "clear", fronts: "compact" },
    },
  },
  {
    key: "salmon",
    name: "Salmon",
    about: "The colour of papers that count money, with claret.",
    tokens: {
      ...COMES,
      paper: { light: "#fff1e5", dark: "#1c1613" },
      ink: { light: "#26211d", dark: "#f0e4d8" },
      accent: { light: "#8a1243", dark: "#f08cb0" },
    },
  },
  {
    key: "weekly",
    name: "Weekly",
    about: "Cream and bottle green in Literata, with quiet headlines: for long reading.",
    tokens: {
      ...COMES,
      paper: { light: "#f8f3e6", dark: "#14170f" },
      ink: { light: "#211f18", dark: "#e9e6d8" },
      accent: { light: "#0b5d3b", dark: "#7fd6ab" },
      ...{ headings: "literata", text: "literata", headlines: "regular", labels: "plain" },
    },
  },
  {
    key: "night-train",
    name: "Night train",
    about: "Cool paper by day, deep blue by night; headlines without serifs.",
    tokens: {
      ...COMES,
      paper: { light: "#f6f8fb", dark: "#0d1626" },
      ink: { light: "#141b27", dark: "#e1e8f2" },
      accent: { light: "#1d4f91", dark: "#8fb8f0" },
      headings: "source-sans",
    },
  },
  {
    key: "bulletin",
    name: "Bulletin",
    about: "Sans serif throughout, close together: for news by the hour.",
    tokens: {
      ...COMES,
      paper: { light: "#ffffff", dark: "#131313" },
      ink: { light: "#1a1a1a", dark: "#eaeaea" },
      accent: { light: "#b3261e", dark: "#f2938c" },
      ...{ headings: "source-sans", text: "source-sans", labels: "plain", lines: "clear", fronts: "compact" },
    },
  },
];
