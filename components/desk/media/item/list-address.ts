const LIBRARY = "/admin/media";

/** The page of a thing, with the list that it is opened from. */
export function itemAddress(id: string, from: string): string {
  return from === LIBRARY ? `${LIBRARY}/${id}` : `${LIBRARY}/${id}?${new URLSearchParams({ from })}`;
}

/** The list that an address names; anything that is none of ours is the library. */
export function listOf(from: unknown): { address: string; wish: Record<string, string> } {
  const { pathname, search, searchParams } = new URL(typeof from === "string" ? from : "", "http://here");
  if (pathname !== LIBRARY || typeof from !== "string" || !from.startsWith(LIBRARY))
    return { address: LIBRARY, wish: {} };
  const { after: _, ...wish } = Object.fromEntries(searchParams);
  return { address: LIBRARY + search, wish };
}
