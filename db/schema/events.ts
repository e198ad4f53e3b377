import { counter, index, json, moment, table, text } from "../dialect/columns.ts";

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
    /** Transport: desk, door, api, http, cli, job. */
    via: text("via").notNull(),
    /** The API token that it was done with; null without one. */
    tokenId: text("token_id"),
    address: text("address"),
  },
  (t) => [index("events_target").on(t.targetType, t.targetId, t.id), index("events_at").on(t.at)],
);
export type EventRow = typeof events.$inferSelect;
