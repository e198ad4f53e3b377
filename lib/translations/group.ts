import { ownNameOf } from "#lib/content/language.ts";

/** One of a group. `languages`: of its draft and of what readers see, which differ while the one is being changed. */
export type Member = {
  id: string;
  languages: string[];
  since: Date;
  group: string | null;
  live: boolean;
  trashed: boolean;
};

/** The language that two sides both have, as it calls itself; null when they may stand together. What is in the trash has none. */
export function sharedLanguage(one: readonly Member[], other: readonly Member[]): string | null {
  const held = new Set(one.flatMap(heldBy));
  const shared = other.flatMap(heldBy).find((language) => held.has(language));
  return shared === undefined ? null : ownNameOf(shared);
}

/** Whose id the group has: of whatever was there first. */
export function firstOf(members: readonly Member[]): Member | undefined {
  return members.toSorted((a, b) => a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1))[0];
}

function heldBy({ trashed, languages }: Member): string[] {
  return trashed ? [] : languages.map((language) => language.toLowerCase());
}
