import { and, eq, inArray, or } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type RedirectRule, redirectRules } from "#db/schema/redirect-rules.ts";
import { redirects } from "#db/schema/redirects.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { redirectsTag } from "#lib/tags.ts";
import { aboveAndAt, folded, spelled } from "./address.ts";
import { knownRules } from "./known-rules.ts";
import { isGone } from "./limits.ts";
import { type Captured, matchPattern } from "./pattern.ts";
import { readingsOf } from "./query.ts";

/** `because`: how the rule came to answer. A `relative` is about another address of the same withdrawn article. */
export type Found = { rule: RedirectRule; captured: Captured; because: "exact" | "relative" | "prefix" | "pattern" };

/** The rule that answers at a spelled path where no page does: the exact one, else the longest prefix, else the first pattern. */
export async function ruleFor(path: string): Promise<Found | null> {
  tag(redirectsTag);
  const small = folded(path);
  const { kind, key } = redirectRules;
  const rows = await db()
    .select()
    .from(redirectRules)
    .where(or(and(eq(kind, "exact"), eq(key, small)), and(eq(kind, "prefix"), inArray(key, aboveAndAt(small)))));
  const exact = rows.find((rule) => rule.kind === "exact");
  if (exact) return { rule: exact, captured: {}, because: "exact" };
  const relative = await relativeOf(path);
  if (relative) return relative;
  const [prefix] = rows.sort((a, b) => b.key.length - a.key.length);
  if (prefix) return { rule: prefix, captured: { "**": restOf(path, prefix.key) }, because: "prefix" };
  return patternFor(path);
}

/** The rule that knows a path together with its parameters, and what it leaves of the query. */
export async function ruleWithQuery(path: string, query: string): Promise<{ rule: RedirectRule; rest: string } | null> {
  tag(redirectsTag);
  const { sets } = await knownRules();
  const readings = readingsOf(query, sets);
  if (readings.length === 0) return null;
  const keys = readings.map((each) => `${folded(path)}?${each.query}`);
  const { kind, key } = redirectRules;
  const rows = await db()
    .select()
    .from(redirectRules)
    .where(and(eq(kind, "exact"), inArray(key, keys)));
  for (const [at, { rest }] of readings.entries()) {
    const rule = rows.find((row) => row.key === keys[at]);
    if (rule) return { rule, rest };
  }
  return null;
}

async function patternFor(path: string): Promise<Found | null> {
  const { patterns } = await knownRules();
  for (const { rule, pattern } of patterns) {
    const captured = matchPattern(pattern, path);
    if (captured) return { rule, captured, because: "pattern" };
  }
  return null;
}

/** An article that is gone is gone at every address it had: what was decided of one of them holds for all. */
async function relativeOf(path: string): Promise<Found | null> {
  const { articleId } = redirects;
  const [past] = await db()
    .select({ articleId })
    .from(redirects)
    .where(eq(redirects.path, decodeURIComponent(path.slice(1))));
  if (!past?.articleId) return null;
  const others = await db()
    .select({ path: redirects.path })
    .from(redirects)
    .where(eq(articleId, past.articleId))
    .limit(50);
  const keys = others.map((other) => folded(spelled(`/${other.path}`) ?? "/"));
  const rows = await db()
    .select()
    .from(redirectRules)
    .where(and(eq(redirectRules.kind, "exact"), inArray(redirectRules.key, keys)));
  const rule = rows.find(({ status }) => isGone(status));
  return rule ? { rule, captured: {}, because: "relative" } : null;
}

function restOf(path: string, prefix: string): string {
  const above = prefix.split("/").length;
  return path.split("/").slice(above).join("/");
}
