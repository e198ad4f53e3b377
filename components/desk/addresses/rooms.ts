import type { Room } from "#components/desk/shell/rooms.ts";

export const RULES = "/admin/addresses";
export const MISSED = "/admin/addresses/missed";
export const MOVED = "/admin/addresses/moved";
export const IMPORT = "/admin/addresses/import";

/** The lists of addresses beside one another. */
export const ADDRESS_ROOMS: Room[] = [
  { name: "Rules", href: RULES },
  { name: "Asked for in vain", href: MISSED },
  { name: "Moved by themselves", href: MOVED },
  { name: "Import and export", href: IMPORT },
];

/** The address of a list, narrowed as wished; `plain` are wishes that go without saying. */
export function listAddress(
  list: string,
  wish: Record<string, string | undefined>,
  plain: Record<string, string> = {},
): string {
  const said = Object.entries(wish).filter(([name, value]) => value && value !== plain[name]);
  const query = new URLSearchParams(said as [string, string][]);
  return query.size > 0 ? `${list}?${query}` : list;
}
