import { asc, eq, ne } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type RedirectRule, redirectRules } from "#db/schema/redirect-rules.ts";
import { pageCache } from "#lib/kernel/page-cache/cache.ts";
import { shared } from "#lib/kernel/shared.ts";
import { type Pattern, readPattern } from "./pattern.ts";

/** What has to be known of all rules before one address can be looked up: the few patterns, and which parameters count. */
type Known = { patterns: { rule: RedirectRule; pattern: Pattern }[]; sets: string[] };

/** Remembered until the next purge of anything, which every change of a rule is. */
export async function knownRules(): Promise<Known> {
  const memory = shared<{ kept: { since: number; known: Known } | null }>("known-rules", () => ({ kept: null }));
  const since = pageCache().generation();
  if (memory.kept?.since === since) return memory.kept.known;
  const [rows, sets] = await Promise.all([
    db()
      .select()
      .from(redirectRules)
      .where(eq(redirectRules.kind, "pattern"))
      .orderBy(asc(redirectRules.position), asc(redirectRules.id)),
    db()
      .selectDistinct({ names: redirectRules.queryNames })
      .from(redirectRules)
      .where(ne(redirectRules.queryNames, "")),
  ]);
  const patterns = rows.flatMap((rule) => {
    const pattern = readPattern(rule.source);
    return "problem" in pattern ? [] : [{ rule, pattern }];
  });
  const known = { patterns, sets: sets.map(({ names }) => names) };
  memory.kept = { since, known };
  return known;
}
