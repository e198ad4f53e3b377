import { index, integer, json, moment, table, text } from "../dialect/columns.ts";
import type { TokenScope } from "../vocabulary.ts";
import { people } from "./people.ts";

/** A key for a program, which does with it what its owner may at that moment, within the scopes. Only the hash of its secret is kept. */
export const tokens = table(
  "tokens",
  {
    id: text("id").primaryKey(),
    ownerId: text("owner_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** What it is for, as its owner noted. */
    name: text("name").notNull(),
    scopes: json("scopes").$type<TokenScope[]>().notNull(),
    secretHash: text("secret_hash").notNull(),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
    /** To the minute. */
    lastUsedAt: moment("last_used_at"),
    lastAddress: text("last_address"),
  },
  (t) => [index("tokens_owner").on(t.ownerId, t.createdAt), index("tokens_created").on(t.createdAt, t.id)],
);
export type Token = typeof tokens.$inferSelect;

/** How many requests somebody has taken of the present window, so that limits are shared by nodes and survive a restart. */
export const apiCounts = table(
  "api_counts",
  {
    /** Hashed: the table need not hold anybody's address. */
    key: text("key").primaryKey(),
    startedAt: moment("started_at").notNull(),
    taken: integer("taken").notNull(),
  },
  (t) => [index("api_counts_started").on(t.startedAt)],
);

/** What was answered to a request with an Idempotency-Key, so that the same request, sent again, is answered and not done again. */
export const apiAnswers = table(
  "api_answers",
  {
    /** A hash of the token and the key. */
    id: text("id").primaryKey(),
    tokenId: text("token_id")
      .notNull()
      .references(() => tokens.id, { onDelete: "cascade" }),
    /** Of method, address and body: another request under the same key is a mistake. */
    requestHash: text("request_hash").notNull(),
    status: integer("status").notNull(),
    headers: json("headers").$type<Record<string, string>>().notNull(),
    body: text("body").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [index("api_answers_token").on(t.tokenId, t.createdAt), index("api_answers_created").on(t.createdAt)],
);
