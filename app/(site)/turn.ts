import type { Turn } from "#lib/articles/published-lists.ts";
import { noteTurn } from "#lib/kernel/page-cache/scope.ts";

export type Query = Promise<Record<string, string | string[] | undefined>>;

/** Which page of a list an address asks for. */
export async function turnOf(query: Query): Promise<Turn> {
  noteTurn();
  const { after, before } = await query;
  return { ...(typeof after === "string" && { after }), ...(typeof before === "string" && { before }) };
}

export function isTurned({ after, before }: Turn): boolean {
  return Boolean(after || before);
}
