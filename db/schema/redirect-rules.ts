import { sql } from "drizzle-orm";
import { flag, index, integer, moment, table, text, uniqueIndex } from "../dialect/columns.ts";
import type { RuleKind, RuleStatus } from "../vocabulary.ts";
import { articles } from "./articles.ts";
import { people } from "./people.ts";
import { sections } from "./sections.ts";
import { topics } from "./topics.ts";

/** What somebody decided about addresses that no page answers: where they lead, or why there is nothing (any more). */
export const redirectRules = table(
  "redirect_rules",
  {
    id: text("id").primaryKey(),
    kind: text("kind").$type<RuleKind>().notNull(),
    /** The old address in its one spelling, with the letters as they were written. */
    source: text("source").notNull(),
    /** The same in small letters: what an address is compared with. */
    key: text("key").notNull(),
    /** Names of the parameters in `key`, in order, with commas; empty without. */
    queryNames: text("query_names").notNull().default(""),
    status: integer("status").$type<RuleStatus>().notNull(),
    /** A path of this site or an address elsewhere; empty where a record is named below, and for 410 and 451. */
    target: text("target").notNull().default(""),
    articleId: text("article_id").references(() => articles.id, { onDelete: "set null" }),
    sectionId: text("section_id").references(() => sections.id, { onDelete: "set null" }),
    topicId: text("topic_id").references(() => topics.id, { onDelete: "set null" }),
    keepsQuery: flag("keeps_query").notNull().default(false),
    /** Why, for the house alone. */
    note: text("note").notNull().default(""),
    /** Why there is nothing, as readers are told. */
    reason: text("reason").notNull().default(""),
    /** Whoever demanded that it goes, as an address (RFC 7725). */
    blockedBy: text("blocked_by").notNull().default(""),
    /** The order in which patterns are tried. */
    position: integer("position").notNull().default(0),
    createdAt: moment("created_at").notNull(),
    createdBy: text("created_by").references(() => people.id, { onDelete: "set null" }),
    uses: integer("uses").notNull().default(0),
    lastUsedAt: moment("last_used_at"),
  },
  (t) => [
    uniqueIndex("redirect_rules_key").on(t.kind, t.key),
    // The list, and who made what.
    index("redirect_rules_created").on(t.createdAt, t.id),
    // Few rules have parameters, and every question with some looks here first.
    index("redirect_rules_query").on(t.queryNames).where(sql`query_names <> ''`),
    index("redirect_rules_article").on(t.articleId),
    index("redirect_rules_section").on(t.sectionId),
    index("redirect_rules_topic").on(t.topicId),
  ],
);
export type RedirectRule = typeof redirectRules.$inferSelect;

/** Addresses that readers asked for in vain. Bounded: what was asked for least falls out. Says nothing of who asked. */
export const missedAddresses = table(
  "missed_addresses",
  {
    /** In small letters, without a query. */
    path: text("path").primaryKey(),
    readers: integer("readers").notNull(),
    robots: integer("robots").notNull(),
    firstAt: moment("first_at").notNull(),
    lastAt: moment("last_at").notNull(),
    /** The site that led here last, by its host; empty where none was named. */
    referrer: text("referrer").notNull().default(""),
    ignored: flag("ignored").notNull().default(false),
  },
  (t) => [index("missed_addresses_asked").on(t.ignored, t.readers, t.lastAt, t.path)],
);
export type MissedAddress = typeof missedAddresses.$inferSelect;
