import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type RedirectRule, redirectRules } from "#db/schema/redirect-rules.ts";
import type { Instead } from "#lib/kernel/page-cache/instead.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { redirectsTag } from "#lib/tags.ts";
import { ruleFor, ruleWithQuery } from "./find-rule.ts";
import { leadsTo } from "./leading.ts";
import { isGone } from "./limits.ts";
import type { Captured } from "./pattern.ts";

/** What a spelled path answers where no page does; null for an ordinary 404. */
export async function insteadOf(path: string): Promise<Instead | null> {
  const found = await ruleFor(path);
  return found && answerOf(found.rule, found.captured);
}

/** The rule that knows a path with these parameters, by the key under which its answer is kept. */
export async function oldAddressWith(path: string, query: string): Promise<{ key: string; rest: string } | null> {
  const found = await ruleWithQuery(path, query);
  return found && { key: found.rule.key, rest: found.rest };
}

/** What stands under a key of `oldAddressWith`. */
export async function insteadAt(key: string): Promise<Instead | null> {
  tag(redirectsTag);
  const [rule] = await db().select().from(redirectRules).where(eq(redirectRules.key, key));
  return rule ? answerOf(rule, {}) : null;
}

export type GoneFacts = { status: 410 | 451; reason: string; blockedBy: string };

/** Why there is nothing at an address. */
export async function publishedGone(id: string): Promise<GoneFacts | null> {
  tag(redirectsTag);
  const { status, reason, blockedBy } = redirectRules;
  const [row] = await db().select({ status, reason, blockedBy }).from(redirectRules).where(eq(redirectRules.id, id));
  return row && isGone(row.status) ? { ...row, status: row.status } : null;
}

async function answerOf(rule: RedirectRule, captured: Captured): Promise<Instead | null> {
  const { id, status, keepsQuery, blockedBy } = rule;
  if (isGone(status))
    return { mark: id, status, page: `/missing/${id}`, headers: blockedBy ? [["Link", linkTo(blockedBy)]] : [] };
  const location = await leadsTo(rule, captured);
  return location === null ? null : { mark: id, status, location, keepsQuery };
}

/** RFC 7725: who demanded it. */
function linkTo(url: string): string {
  return `<${url.replace(/[^\x21-\x7e]|[<>]/gu, encodeURIComponent)}>; rel="blocked-by"`;
}
