import type { BoardInput } from "#lib/plan/schema.ts";

export const BOARD = "/admin/board";

export function boardAddress(wish: Partial<BoardInput>): string {
  const said = Object.entries(wish).filter(([, value]) => value);
  const query = new URLSearchParams(said as [string, string][]);
  return query.size > 0 ? `${BOARD}?${query}` : BOARD;
}
