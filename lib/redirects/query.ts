import { readerParameters } from "#lib/kernel/page-cache/key.ts";

/** Parameters that are part of an old address, such as `?p=123`. */
export const LIMITS = { parameters: 4, value: 100, sets: 20 } as const;

const OUR_OWN = new Set(readerParameters.flatMap(({ names }) => names));
const NAME = /^[\w.-]{1,40}$/;

export type OldQuery = { query: string; names: string };

/** The one spelling of an old address's parameters, by name; a sentence when they cannot be part of one. */
export function oldQuery(text: string): OldQuery | { problem: string } {
  const given = [...new URLSearchParams(text)];
  if (given.length === 0) return { query: "", names: "" };
  if (given.length > LIMITS.parameters) return { problem: `At most ${LIMITS.parameters} parameters after the “?”.` };
  const names = given.map(([name]) => name);
  if (new Set(names).size < names.length) return { problem: "Each parameter can stand here once." };
  if (!names.every((name) => NAME.test(name))) return { problem: "The name of a parameter is letters and digits." };
  const own = names.find((name) => OUR_OWN.has(name));
  if (own) return { problem: `This site itself uses the parameter “${own}”.` };
  if (given.some(([, value]) => value.length > LIMITS.value))
    return { problem: `A parameter is at most ${LIMITS.value} characters long.` };
  return { query: inOrder(given), names: names.sort().join(",") };
}

/**
 * Which rules could know a query, by the sets of names that rules have (`p`, `id,view`): the longest first, each with what
 * it leaves of the query.
 */
export function readingsOf(text: string, sets: readonly string[]): { query: string; rest: string }[] {
  const given = new URLSearchParams(text);
  const readings: { query: string; rest: string; length: number }[] = [];
  for (const set of sets) {
    const names = set.split(",");
    const found = names.map((name): [string, string] => [name, given.get(name) ?? ""]);
    if (!found.every(([name, value]) => given.has(name) && value.length <= LIMITS.value)) continue;
    const rest = text.split("&").filter((pair) => !names.includes(nameIn(pair)));
    readings.push({ query: inOrder(found), rest: rest.join("&"), length: names.length });
  }
  return readings.sort((a, b) => b.length - a.length);
}

function inOrder(pairs: [string, string][]): string {
  return pairs
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed().toLowerCase())}`)
    .sort()
    .join("&");
}

function nameIn(pair: string): string {
  return [...new URLSearchParams(pair).keys()][0] ?? "";
}
