import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import type { RedirectRule } from "#db/schema/redirect-rules.ts";
import { sections } from "#db/schema/sections.ts";
import { topics } from "#db/schema/topics.ts";
import { movedTo } from "#lib/articles/published-addresses.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { articleTag, sectionsTag, topicTag } from "#lib/tags.ts";
import { spelled } from "./address.ts";
import { ruleFor } from "./find-rule.ts";
import { leads } from "./limits.ts";
import type { Captured } from "./pattern.ts";
import { standsAt } from "./standing.ts";
import { filled } from "./target.ts";

const MOST_STEPS = 5;

/**
 * Where a rule leads in the end: whoever follows it makes one step, however many rules lie between. Null when what it
 * leads to is not (any more) there for readers, or when it leads in a circle.
 */
export async function leadsTo(
  rule: RedirectRule,
  captured: Captured,
  seen: readonly string[] = [],
): Promise<string | null> {
  if (!leads(rule.status) || seen.includes(rule.id) || seen.length >= MOST_STEPS) return null;
  const record = await recordOf(rule);
  if (record !== undefined) return record;
  if (rule.target === "") return null;
  const target = filled(rule.target, captured);
  if (!target.startsWith("/")) return target;
  const [, before = "", tail = ""] = /^([^?#]*)(.*)$/.exec(target) ?? [];
  const path = spelled(before);
  if (path === null) return null;
  const plain = decodeURIComponent(path.slice(1));
  if (await standsAt(plain)) return path + tail;
  const moved = await movedTo(plain);
  if (moved !== null) return addressOf(moved) + tail;
  const next = await ruleFor(path);
  // What is gone, and why, is told at its own address.
  return next && leads(next.rule.status) ? leadsTo(next.rule, next.captured, [...seen, rule.id]) : path + tail;
}

/** A path as the database keeps it, as a browser is told it. */
export function addressOf(path: string): string {
  return spelled(`/${path}`) ?? "/";
}

/** Where the record of a rule is now; null when readers do not see it, undefined when the rule names none. */
async function recordOf({ articleId, sectionId, topicId }: RedirectRule): Promise<string | null | undefined> {
  if (articleId) {
    tag(articleTag(articleId));
    const [row] = await db().select({ path: articles.path }).from(articles).where(eq(articles.id, articleId));
    return row?.path ? addressOf(row.path) : null;
  }
  if (sectionId) {
    tag(sectionsTag);
    const [row] = await db().select({ path: sections.path }).from(sections).where(eq(sections.id, sectionId));
    return row ? addressOf(row.path) : null;
  }
  if (!topicId) return undefined;
  tag(topicTag(topicId));
  const [row] = await db().select({ slug: topics.slug }).from(topics).where(eq(topics.id, topicId));
  return row ? addressOf(`topics/${row.slug}`) : null;
}
