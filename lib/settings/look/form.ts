import { isColour } from "./oklch.ts";
import { PAIRS, type PairKey, type Tokens, tokensOf } from "./tokens.ts";

/** The fields of the form, by name: `accent.light`, `sections.<id>.dark`, and a name for each choice. Pure. */

const SECTION = /^sections\.([a-z0-9]{16})\.(light|dark)$/;

/** As the schema takes it. A section without a colour by day has none. */
export function lookOfForm(fields: Record<string, unknown>): Record<string, unknown> {
  const look: Record<string, unknown> = {};
  const sections: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(fields)) {
    const [, id, light] = SECTION.exec(name) ?? [];
    const [pair = "", theme] = name.split(".");
    if (id && light) sections[id] = { ...sections[id], [light]: value };
    else if (PAIRS.includes(pair as PairKey) && theme) look[pair] = { ...(look[pair] as object), [theme]: value };
    else look[name] = value;
  }
  const chosen = Object.entries(sections).filter(([, { light, dark }]) => light || dark);
  return { ...look, sections: Object.fromEntries(chosen) };
}

export function textsIn(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === "string" ? [[name, value.slice(0, 40)]] : [])),
  );
}

/** What was typed, as the form shows it again: colours too that are none. */
export function tokensOfForm(fields: Record<string, string>): Tokens {
  return tokensOf(lookOfForm(fields) as Parameters<typeof tokensOf>[0]);
}

/** Whether all of it can be drawn, though perhaps not let in. */
export function isDrawable({ accent, paper, ink, sections }: Tokens): boolean {
  return [accent, paper, ink, ...Object.values(sections)].every(({ light, dark }) => isColour(light) && isColour(dark));
}
