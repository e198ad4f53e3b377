import type { MediaKind } from "#db/vocabulary.ts";
import type { LibraryChoices } from "#lib/media/desk-choices.ts";
import type { Wish } from "./address.ts";

type Option = { value: string; label: string };
export type OptionGroup = { label: string; options: Option[] };
/** A filter as it stands in the sentence, and the change that takes it out again. */
export type Token = { words: string; without: Wish };
type People = Pick<LibraryChoices, "adders" | "me">;

export const KIND_WORDS: Record<MediaKind, string> = {
  picture: "pictures",
  document: "documents",
  audio: "sound",
  video: "films",
};

export const SORT_CHOICES: Option[] = [
  { value: "added", label: "newest first" },
  { value: "changed", label: "latest change first" },
  { value: "taken", label: "latest taken first" },
  { value: "name", label: "by name" },
  { value: "size", label: "largest first" },
];

/** By the words of the address; what is chosen so is one choice of a list. */
const FILTERS: { label: string; options: [value: string, words: string][] }[] = [
  {
    label: "What is missing",
    options: [
      ["withoutAlt=1", "without alt text"],
      ["withoutCredit=1", "without credit"],
    ],
  },
  {
    label: "Use",
    options: [
      ["unused=1", "that nothing uses"],
      ["usage=ended", "whose usage has ended"],
      ["usage=soon", "whose usage ends within 30 days"],
    ],
  },
  {
    label: "Shape",
    options: [
      ["orientation=landscape", "wider than high"],
      ["orientation=portrait", "upright"],
      ["orientation=square", "square"],
    ],
  },
  {
    label: "When",
    options: [
      ["days=1", "added in the last 24 hours"],
      ["days=7", "added in the last 7 days"],
      ["days=30", "added in the last 30 days"],
    ],
  },
];

/** What the list may be narrowed by further; what narrows it already is left out. */
export function narrowings(wish: Wish, people: People): OptionGroup[] {
  const fixed = FILTERS.map(({ label, options }) => ({
    label,
    options: options.map(([value, label]) => ({ value, label })),
  }));
  const own = people.adders.some(({ id }) => id === people.me)
    ? [{ value: `by=${people.me}`, label: "added by me" }]
    : [];
  const others = people.adders.filter(({ id }) => id !== people.me);
  const by = [...own, ...others.map(({ id, name }) => ({ value: `by=${id}`, label: `added by ${name}` }))];
  return [...fixed, { label: "By whom", options: by }]
    .map((group) => ({ ...group, options: group.options.filter(({ value }) => !isChosen(wish, value)) }))
    .filter(({ options }) => options.length > 0);
}

/** The filters that are set. Dates have fields of their own. */
export function tokensOf(wish: Wish, people: People): Token[] {
  const fixed = FILTERS.flatMap(({ options }) =>
    options.flatMap(([value, words]) => (isChosen(wish, value) ? [{ words, without: withoutIt(value) }] : [])),
  );
  if (wish.days && !fixed.some(({ words }) => words.startsWith("added")))
    fixed.push({ words: `added in the last ${wish.days} days`, without: { days: undefined } });
  if (!wish.by) return fixed;
  const name = wish.by === people.me ? "me" : people.adders.find(({ id }) => id === wish.by)?.name;
  return [...fixed, { words: `added by ${name ?? "somebody who is gone"}`, without: { by: undefined } }];
}

/** A choice of the list as a change of the wish. Dates and days exclude one another. */
export function narrowedBy(value: string): Wish {
  const [key, text] = value.split("=", 2) as [keyof Wish, string];
  return { [key]: text, ...(key === "days" && { from: undefined, to: undefined }) };
}

function isChosen(wish: Wish, value: string): boolean {
  const [key, text] = value.split("=", 2) as [keyof Wish, string];
  return wish[key] === text;
}

function withoutIt(value: string): Wish {
  return { [value.split("=", 1)[0] as keyof Wish]: undefined };
}
