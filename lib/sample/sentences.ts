import type { SimpleBlock } from "#lib/content/from-blocks.ts";
import type { Chance } from "./random.ts";

/** Made-up text of the right shape for volume trials: grammatical, harmless and plainly about nothing. */
const WHO = [
  "The drafting group",
  "The northern delegation",
  "A working committee",
  "The guarantor states",
  "The river commission",
  "Two former ministers",
  "The observers' mission",
  "The treasury",
  "The second chamber",
  "An officer of the staff",
];
const DID = [
  "set out",
  "postponed",
  "questioned",
  "priced",
  "defended",
  "rewrote",
  "published",
  "withdrew",
  "tested",
  "narrowed",
];
const WHAT = [
  "the order of the first withdrawal",
  "a clause on inspection",
  "the fund for the railway",
  "the length of the transition",
  "the status of the river ports",
  "a timetable for the crossing",
  "the list of guarantors",
  "the rules of engagement",
  "a compromise on customs",
  "the wording of article seven",
];
const WHY = [
  "because the map no longer matched the ground",
  "after a week without a plenary",
  "as winter closed the upper road",
  "although nobody had asked for it",
  "while the markets waited",
  "to the surprise of its own lawyers",
  "in return for a seat on the board",
  "before the term of the observers ran out",
];
const TURN = [
  "What remains open is",
  "The harder question is",
  "Nobody at the table disputes",
  "The paper says nothing of",
  "Officials return again and again to",
];

export function headline(of: Chance, number: number): string {
  const words = `${of.pick(WHO).replace(/^The /, "")} ${of.pick(DID)} ${of.pick(WHAT)}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} (${number})`;
}

export function sentence(of: Chance): string {
  if (of.once(4)) return `${of.pick(TURN)} ${of.pick(WHAT)}.`;
  return `${of.pick(WHO)} ${of.pick(DID)} ${of.pick(WHAT)} ${of.pick(WHY)}.`;
}

/** About 600 words. */
export function bodyText(of: Chance): SimpleBlock[] {
  const paragraph = (): SimpleBlock => ({ type: "p", text: sentences(of, 3 + of.whole(4)) });
  const part = (): SimpleBlock[] => [
    { type: "h2", text: headline(of, 1 + of.whole(9)).slice(0, 80) },
    paragraph(),
    paragraph(),
    paragraph(),
  ];
  return [
    paragraph(),
    paragraph(),
    ...part(),
    { type: "quote", text: sentence(of) },
    ...part(),
    { type: "ul", items: [sentence(of), sentence(of), sentence(of)] },
    paragraph(),
  ];
}

function sentences(of: Chance, count: number): string {
  return Array.from({ length: count }, () => sentence(of)).join(" ");
}
