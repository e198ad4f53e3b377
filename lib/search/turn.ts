import type { Hit } from "#db/dialect/published-index.ts";

/** The cursor of a search: after which text of which tier its next page begins. */
export function writeTurn({ tier, id }: Hit): string {
  return `${tier}.${id.toString(36)}`;
}

/** Undefined for anything that writeTurn did not write. */
export function readTurn(text: string | undefined): Hit | undefined {
  const found = /^([0-2])\.([0-9a-z]{1,10})$/.exec(text ?? "");
  return found ? { tier: Number(found[1]), id: Number.parseInt(found[2] as string, 36) } : undefined;
}
