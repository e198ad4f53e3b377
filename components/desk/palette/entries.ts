import type { Find } from "#lib/palette/desk.ts";
import { matching } from "#lib/palette/matching.ts";
import type { Act } from "./acts.ts";

/** One line of the palette. */
export type Entry = { key: string; note: string } & Act;
export type Group = { title: string; entries: Entry[] };

const TITLES: Record<Find["kind"], string> = {
  article: "Articles",
  section: "Sections",
  topic: "Topics",
  author: "Authors",
  person: "People",
  picture: "Pictures",
  file: "Files, sound and film",
  view: "Views of the list",
};

/** What can be done here first. Groups without a line are left out. */
export function groupsOf(query: string, here: readonly Act[], rooms: readonly Act[], finds: readonly Find[]): Group[] {
  // They stand first, so what is typed has to begin their words: "coun" means no account while there is a council.
  const chosen = (acts: readonly Act[]) =>
    query.trim() ? matching(acts, query, 8, "otherWords") : acts.filter(({ onlyAsked }) => !onlyAsked);
  const found = (Object.keys(TITLES) as Find["kind"][]).map((kind) => ({
    title: kind === "article" && !query.trim() ? "Changed last" : TITLES[kind],
    entries: finds
      .filter((find) => find.kind === kind)
      .map(({ id, name, note, href }) => ({ key: `${kind}.${id}`, name, note, href })),
  }));
  const offered = { title: "Here", entries: chosen(here).map(entryOf) };
  const places = { title: "Go to", entries: chosen(rooms).map(entryOf) };
  // A word finds a room by its name and articles by all their text, so the name counts more.
  const groups = query.trim() ? [offered, places, ...found] : [offered, ...found, places];
  return groups.filter((group) => group.entries.length > 0);
}

function entryOf(act: Act): Entry {
  return { ...act, key: `act.${act.name}`, note: "" };
}
