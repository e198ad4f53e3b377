import { FOR_LARGE, FOR_TEXT, nearest, ratioInWords, type Theme, worstOn } from "./contrast.ts";
import { isColour } from "./oklch.ts";
import { distanceOfPaper, PALETTES, surfacesOf } from "./palette.ts";

/** Whether a colour will do where it shall stand. Asked by the form as one types and by the schema, which decides. Pure. */

/** `mark`: the accent, or the colour of a section; labels in it are small. */
export type Part = "paper" | "ink" | "mark";
export type Verdict = { ratio: number; needed: number; better: string | null };
export type Ground = { paper: string; ink: string };

/** Greys are made of the ink, and words that were searched for stand in it on yellow: it needs more than text alone. */
export const FOR_INK = 10;
/** A page by day is light and one by night is dark: colours that are nobody’s to choose (code, marks) stand on it too. */
export const FOR_PAPER: Record<Theme, number> = { light: 15.5, dark: 12.5 };

/** `better`: the nearest of its hue that passes, where it does not. A ground that would itself be refused is taken as what would do. */
export function judge(part: Part, theme: Theme, colour: string, ground: Ground): Verdict {
  if (part === "paper") {
    const passes = (tried: string) => distanceOfPaper(theme, tried) >= FOR_PAPER[theme];
    return verdict(distanceOfPaper(theme, colour), FOR_PAPER[theme], () =>
      nearest(colour, theme === "light" ? "lighter" : "darker", passes),
    );
  }
  const way = theme === "light" ? "darker" : "lighter";
  const { paper, ink } = soundGround(theme, ground, part === "ink");
  const needed = part === "ink" ? FOR_INK : FOR_TEXT;
  const ratioOf = (tried: string) => worstOn(surfacesOf(theme, paper, part === "ink" ? tried : ink), tried);
  return verdict(ratioOf(colour), needed, () => nearest(colour, way, (tried) => ratioOf(tried) >= needed));
}

/** Beside a field, as one types. */
export function measured(part: Part, theme: Theme, { ratio, needed, better }: Verdict): string {
  if (part === "paper" && !better)
    return theme === "light" ? "Light enough for a page by day." : "Dark enough for a page by night.";
  if (part === "paper") return `${refused(part, theme, { ratio, needed })} ${nearestInWords(better)}`;
  if (!better) return `Contrast ${ratioInWords(ratio)}: enough for text.`;
  const large = ratio >= FOR_LARGE ? "enough for large letters, not for text" : "too little to be read";
  return `Contrast ${ratioInWords(ratio)}: ${large}, and ${needed}:1 is needed. ${nearestInWords(better)}`;
}

/** In the words of the server. */
export function refused(part: Part, theme: Theme, { ratio, needed }: Pick<Verdict, "ratio" | "needed">): string {
  const page = theme === "light" ? "light" : "dark";
  if (part === "paper") return theme === "light" ? "Too dark for a page by day." : "Too light for a page by night.";
  return `Too close to the ${page} page to be read: ${ratioInWords(ratio)}, and at least ${needed}:1 is needed.`;
}

export function nearestInWords(better: string | null): string {
  return better ? `The nearest that passes is ${better}.` : "";
}

/** Of a look whole, in one of its lights. */
export function groundOf({ paper, ink }: Record<"paper" | "ink", Record<Theme, string>>, theme: Theme): Ground {
  return { paper: paper[theme], ink: ink[theme] };
}

/** What stands there until a colour is one. */
function colourOr(colour: string, otherwise: string): string {
  return isColour(colour) ? colour.toLowerCase() : otherwise;
}

function verdict(ratio: number, needed: number, better: () => string): Verdict {
  return { ratio, needed, better: ratio >= needed ? null : better() };
}

function soundGround(theme: Theme, ground: Ground, paperAlone: boolean): Ground {
  const own = PALETTES[theme];
  const [paper, ink] = [colourOr(ground.paper, own.paper), colourOr(ground.ink, own.ink)];
  const sound = judge("paper", theme, paper, ground).better ?? paper;
  if (paperAlone) return { paper: sound, ink };
  return { paper: sound, ink: judge("ink", theme, ink, { paper: sound, ink }).better ?? ink };
}
