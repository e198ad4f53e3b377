import { z } from "zod";
import { Id } from "#lib/kernel/text-input.ts";
import { LIGHTS } from "./contrast.ts";
import { FONT_KEYS, type FontKey } from "./fonts.ts";
import { type Ground, groundOf, judge, nearestInWords, type Part, refused } from "./judge.ts";
import { byNight, type Pair } from "./night.ts";
import { isColour } from "./oklch.ts";
import { AS_IT_COMES, CHOICES, type Choice, type PAIRS, type Tokens } from "./tokens.ts";

/** The colours of sections are few: each is something that readers would have to learn. */
export const MOST_SECTIONS = 40;

const NO_COLOUR = "A colour such as #8c1d18.";
const Colour = z.string().refine(isColour, NO_COLOUR).toLowerCase();
/** Without one by night that is made of the one by day. */
const NightColour = z
  .string()
  .refine((text) => text === "" || isColour(text), NO_COLOUR)
  .toLowerCase();
const PairInput = z.strictObject({ light: Colour, dark: NightColour.default("") });
const Font = z.enum(FONT_KEYS as [FontKey, ...FontKey[]], "Choose one of these fonts.").default("source-serif");
const choice = <const Key extends Choice>(key: Key) =>
  z.enum(CHOICES[key] as readonly [string, ...string[]], "Choose one of these.").default(CHOICES[key][0]);

/**
 * A look whole. Null, or left out, is as the site comes. Which colours will do is decided here, each on the paper that is
 * wished for with it, and a refusal names the nearest that passes.
 */
export const LookInput = z
  .strictObject({
    accent: PairInput.nullable().default(null),
    paper: PairInput.nullable().default(null),
    ink: PairInput.nullable().default(null),
    ...{ headings: Font, text: Font },
    ...{ headlines: choice("headlines"), labels: choice("labels"), lines: choice("lines"), fronts: choice("fronts") },
    sections: z
      .record(Id, PairInput)
      .default({})
      .refine((given) => Object.keys(given).length <= MOST_SECTIONS, `Colours for at most ${MOST_SECTIONS} sections.`),
  })
  .transform(completed)
  .superRefine((tokens, refuse) => {
    for (const { path, message } of faultsOf(tokens)) refuse.addIssue({ code: "custom", path, message });
  });

type Given = Record<(typeof PAIRS)[number], Pair | null> & Omit<Tokens, (typeof PAIRS)[number]>;

function completed(given: object): Tokens {
  const { accent, paper, ink, sections, ...rest } = given as Given;
  const [day, night] = [groundOf(AS_IT_COMES, "light"), groundOf(AS_IT_COMES, "dark")];
  const whole = (part: Part, pair: Pair | null, comes: Pair, ground: Ground): Pair =>
    pair ? { light: pair.light, dark: pair.dark || byNight(part, pair.light, ground) } : comes;
  const papers = whole("paper", paper, { light: day.paper, dark: night.paper }, night);
  const inks = whole("ink", ink, { light: day.ink, dark: night.ink }, { ...night, paper: papers.dark });
  const ground = { paper: papers.dark, ink: inks.dark };
  return {
    ...rest,
    ...{ paper: papers, ink: inks, accent: whole("mark", accent, AS_IT_COMES.accent, ground) },
    sections: Object.fromEntries(
      Object.entries(sections).map(([id, pair]) => [id, whole("mark", pair, AS_IT_COMES.accent, ground)]),
    ),
  };
}

type Fault = { path: string[]; message: string };

/** Every colour that will not do, by the field that it stands in. */
export function faultsOf(tokens: Tokens): Fault[] {
  const marks = Object.entries(tokens.sections).map(([id, pair]) => [["sections", id], "mark", pair] as const);
  const all = [
    [["paper"], "paper", tokens.paper] as const,
    [["ink"], "ink", tokens.ink] as const,
    [["accent"], "mark", tokens.accent] as const,
    ...marks,
  ];
  return all.flatMap(([path, part, pair]) =>
    LIGHTS.flatMap((theme) => {
      const found = judge(part, theme, pair[theme], groundOf(tokens, theme));
      if (!found.better) return [];
      return { path: [...path, theme], message: `${refused(part, theme, found)} ${nearestInWords(found.better)}` };
    }),
  );
}
