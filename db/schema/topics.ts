import type { ContentDocument } from "#lib/content/document.ts";
import { flag, integer, json, moment, table, text, uniqueIndex } from "../dialect/columns.ts";

/** A subject that collects articles across sections. */
export const topics = table(
  "topics",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    slug: text("slug").notNull(),
    description: text("description").notNull(),
    sample: flag("sample").notNull().default(false),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [uniqueIndex("topics_slug").on(t.slug)],
);
export type Topic = typeof topics.$inferSelect;

/** Something to know of a subject at a glance. */
export type KeyFact = { label: string; value: string };
/** `date`: as exact as it is known (lib/content/timeline-date.ts). `url`: where more is told; empty for nowhere. */
export type TopicMoment = { date: string; text: string; url: string };
/** A person or an organisation that it is about, or that acts in it. */
export type Involved = { name: string; role: string; url: string };

/** What stands on the page of a topic beside its articles. Its guide stands in the references: role "guide", scope "record". */
export const topicPages = table("topic_pages", {
  topicId: text("topic_id")
    .primaryKey()
    .references(() => topics.id, { onDelete: "cascade" }),
  introduction: json("introduction").$type<ContentDocument | null>(),
  introductionVersion: integer("introduction_version").notNull(),
  facts: json("facts").$type<KeyFact[]>().notNull(),
  /** The earliest first. */
  timeline: json("timeline").$type<TopicMoment[]>().notNull(),
  involved: json("involved").$type<Involved[]>().notNull(),
});
export type TopicPage = typeof topicPages.$inferSelect;
