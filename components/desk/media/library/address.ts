/** Where the library is. */
export const LIBRARY = "/admin/media";

const KEYS = [
  ...(["q", "kind", "folder", "unused", "withoutAlt", "withoutCredit", "usage", "by", "days", "from", "to"] as const),
  ...(["takenFrom", "takenTo", "orientation", "trashed", "sort", "view"] as const),
] as const;
type Key = (typeof KEYS)[number];

/** What is wished to be seen, in the words of the address; LibraryInput says which of them mean something. */
export type Wish = { [Name in Key]?: string | undefined };
/** How a form says that the trash is wished, among the folders. */
export const TRASH = "trash";
export type View = "grid" | "list";

/** What narrows the list, folder and words aside. */
const FILTERS: readonly Key[] = KEYS.filter((key) => !["q", "folder", "trashed", "sort", "view"].includes(key));
/** What goes without saying. */
const PLAIN: Wish = { sort: "added" };

/** Of an address. A form without scripts sends its choice as `narrow=by=…`. */
export function wishOf(said: Iterable<[string, unknown]>): Wish {
  const wish: Wish = {};
  for (const [name, value] of said) {
    if (typeof value !== "string" || !value) continue;
    const [key, text] = name === "narrow" ? (value.split(/=(.*)/s) as [string, string]) : [name, value];
    if (key === "folder" && text === TRASH) wish.trashed = "1";
    else if (isKey(key) && text && text !== PLAIN[key]) wish[key] = text;
  }
  return wish;
}

/** `after`: what follows the place of this cursor. */
export function addressOf(wish: Wish, after?: string | null): string {
  const query = new URLSearchParams([...said(wish), ...(after ? [["after", after]] : [])]).toString();
  return query ? `${LIBRARY}?${query}` : LIBRARY;
}

/** What the server is asked: two wishes with the same question find the same. */
export function questionOf({ view: _, ...wish }: Wish): string {
  return new URLSearchParams(said(wish)).toString();
}

/** A change of the wish: what became empty is gone. */
export function changed(wish: Wish, change: Wish): Wish {
  return wishOf(said({ ...wish, ...change }));
}

/** The change after which all of it is there again, in the same order and looks. */
export function erasing(wish: Wish): Wish {
  const kept: readonly Key[] = ["sort", "view", "trashed"];
  return Object.fromEntries(KEYS.filter((key) => wish[key] && !kept.includes(key)).map((key) => [key, undefined]));
}

export function isFiltered(wish: Wish): boolean {
  return FILTERS.some((key) => wish[key]);
}

/** Words, filters or a folder hold something back. */
export function isNarrowed(wish: Wish): boolean {
  return isFiltered(wish) || Boolean(wish.q || wish.folder);
}

function said(wish: Wish): [string, string][] {
  return KEYS.flatMap((key): [string, string][] => {
    const value = wish[key];
    return value && value !== PLAIN[key] ? [[key, value]] : [];
  });
}

function isKey(name: string): name is Key {
  return (KEYS as readonly string[]).includes(name);
}
