import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { site } from "#db/schema/site.ts";
import { env } from "#lib/kernel/env.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { readFeed } from "./commands/read-feed.ts";
import { calendarBetween } from "./desk.ts";
import type { Entry } from "./entries.ts";
import { icalendar } from "./icalendar.ts";
import { FEED } from "./limits.ts";
import { feedWith, filterOf } from "./rows.ts";
import { ReadFeedInput } from "./schema.ts";
import { KIND_WORDS } from "./words.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * What calendar programs get for a secret: what its owner may see at this moment. Null when it opens nothing (any more).
 */
export async function feedOf(secret: string, now: Date): Promise<{ text: string; etag: string } | null> {
  if (!ReadFeedInput.safeParse({ secret }).success) return null;
  const found = await feedWith(db(), secret);
  if (!found || !(await noted(secret, now))) return null;
  const [row] = await db().select({ name: site.name }).from(site).where(eq(site.id, 1));
  const from = new Date(now.getTime() - FEED.back * DAY_MS);
  const to = new Date(now.getTime() + FEED.ahead * DAY_MS);
  const entries = await calendarBetween(found.owner, { ...filterOf(found.feed), from, to, most: FEED.events });
  const text = icalendar(row?.name ?? "Standfirst", entries.map(eventOf));
  return { text, etag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"` };
}

function eventOf({ kind, articleId, at, title, changedAt }: Entry) {
  const { origin, host } = new URL(env().PUBLIC_URL);
  return {
    // By article and kind, so that an entry that moves is the same event at another time.
    uid: `${kind}-${articleId}@${host}`,
    at,
    stamp: changedAt,
    summary: `${KIND_WORDS[kind]}: ${title || "Untitled"}`,
    category: KIND_WORDS[kind],
    url: `${origin}/admin/articles/${articleId}`,
    tentative: kind === "planned" || kind === "due",
  };
}

async function noted(secret: string, now: Date): Promise<boolean> {
  const context = { actor: { type: "anyone" as const }, now, via: "door" as const };
  return readFeed({ secret }, context).then(
    () => true,
    (error: unknown) => {
      // Ended in this very moment.
      if (error instanceof AppError && error.code === "not-found") return false;
      throw error;
    },
  );
}
