import { sql } from "drizzle-orm";
import { counter, index, json, moment, table, text } from "../dialect/columns.ts";

/** A condition of the indexes below: a query must say it in these words to be answered by them. */
export const NOT_BY_DESK = sql`via <> 'desk'`;

/**
 * What happened, one row per command, written in the command's own transaction. The audit log, the cache invalidation,
 * the source of web hooks and of the activity feed.
 */
export const events = table(
  "events",
  {
    id: counter("id"),
    at: moment("at").notNull(),
    /** Subject and verb: `article.publish`. */
    name: text("name").notNull(),
    actorType: text("actor_type").$type<"person" | "system" | "anyone">().notNull(),
    /** The person's id, or the name of the job. */
    actorId: text("actor_id"),
    targetType: text("target_type").notNull(),
    targetId: text("target_id").notNull(),
    before: json("before").$type<unknown>(),
    after: json("after").$type<unknown>(),
    tags: json("tags").$type<string[]>().notNull(),
    /** Transport: desk, door, api, cli, job. */
    via: text("via").notNull(),
    /** The API token that it was done with; null without one. */
    tokenId: text("token_id"),
    address: text("address"),
    /** The browser, in its own words. */
    userAgent: text("user_agent"),
  },
  // One for each thing that the record is asked by, newest first (lib/activity/desk.ts).
  (t) => [
    index("events_at").on(t.at, t.id),
    index("events_target").on(t.targetType, t.targetId, t.at, t.id),
    index("events_actor").on(t.actorId, t.at, t.id),
    index("events_name").on(t.name, t.at, t.id),
    index("events_actor_name").on(t.actorId, t.name, t.at, t.id),
    // Most came by way of the desk: those that did not are few, and found by themselves.
    index("events_via").on(t.via, t.at, t.id).where(NOT_BY_DESK),
    index("events_via_actor").on(t.via, t.actorId, t.at, t.id).where(NOT_BY_DESK),
    index("events_via_name").on(t.via, t.name, t.at, t.id).where(NOT_BY_DESK),
    // Few acts are done with a token.
    index("events_token").on(t.tokenId, t.at, t.id).where(sql`token_id IS NOT NULL`),
    index("events_traces").on(t.at).where(sql`address IS NOT NULL OR user_agent IS NOT NULL`),
  ],
);
export type EventRow = typeof events.$inferSelect;

/**
 * The database refuses to change or remove events (triggers of migrations 0007 and 0008), except for those from before the moment of a
 * row that stands here. Such a row is written and taken away again within one transaction (lib/kernel/forgetting.ts).
 */
export const forgetting = table("events_forgetting", {
  id: text("id").primaryKey(),
  before: moment("before").notNull(),
});
