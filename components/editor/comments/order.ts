import type { DeskThread } from "#lib/comments/desk.ts";
import { COMMENT_FIELDS } from "#lib/comments/fields.ts";
import type { Stretch } from "./comment-marks.ts";

export type Places = ReadonlyMap<string, Stretch>;
export type Ordered = { here: DeskThread[]; gone: DeskThread[] };

const FIELDS = Object.keys(COMMENT_FIELDS);

/** Threads in the order of the page: those about the whole first, then the fields, then the text; apart those whose words are gone. */
export function ordered(threads: readonly DeskThread[], places: Places): Ordered {
  const ranked = threads.map((thread) => ({ thread, rank: rankOf(thread, places) }));
  const here = ranked.filter(({ rank }) => rank !== null).sort((a, b) => Number(a.rank) - Number(b.rank));
  return {
    here: here.map(({ thread }) => thread),
    gone: ranked.filter(({ rank }) => rank === null).map(({ thread }) => thread),
  };
}

function rankOf({ id, anchor }: DeskThread, places: Places): number | null {
  if (anchor.on === "article") return -1;
  if (anchor.on === "field") return FIELDS.indexOf(anchor.field) / FIELDS.length;
  return places.get(id)?.from ?? null;
}
