import { db } from "#db/client.ts";
import type { Statements } from "#db/schema/site.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { articleTag } from "#lib/tags.ts";
import { menuTargets } from "./menu-targets.ts";
import { type ReaderStatement, statementsFor } from "./statements.ts";

/** What readers are told of how the newsroom works, with the standing pages that are live now. */
export async function publishedStatements(statements: Statements | null): Promise<ReaderStatement[]> {
  const ids = Object.values(statements ?? {}).flatMap(({ pageId }) => pageId ?? []);
  // Also of what is not live: the page changes when it comes out.
  tag(...ids.map(articleTag));
  const entry = (page: string) => ({ label: "", to: { page } });
  const find = await menuTargets(db(), ids.map(entry));
  return statementsFor(statements, (id) => find(entry(id))?.path ?? null);
}
