import { index, integer, json, moment, table, text, uniqueIndex } from "../dialect/columns.ts";
import { people } from "./people.ts";
import { sections } from "./sections.ts";

/** A story that stands in a slot by hand. Empty words are the story's own; `until` is a moment as ISO 8601, null for none. */
export type Pin = { articleId: string; headline: string; kicker: string; until: string | null; related: string[] };
/** Null leaves the slot to the newest. */
export type Slot = Pin | null;
/** What was put where. `top` begins with the lead; the end of a list that nothing was put into is left out. */
export type Arrangement = { top: Slot[]; opinion: Slot[]; rails: { sectionId: string; slots: Slot[] }[] };

/** The front page, or the first page of a section, once somebody arranged it: what is worked on, and what readers see. */
export const fronts = table("fronts", {
  /** `site`, or the id of the section. */
  place: text("place").primaryKey(),
  sectionId: text("section_id").references(() => sections.id, { onDelete: "cascade" }),
  /** Null while the newest fills it all. */
  liveVersionId: text("live_version_id"),
  draft: json("draft").$type<Arrangement>().notNull(),
  /** Grows by one with every save; a save says which version it was based on. */
  draftVersion: integer("draft_version").notNull(),
  savedBy: text("saved_by").references(() => people.id, { onDelete: "set null" }),
  savedAt: moment("saved_at").notNull(),
});
export type FrontRow = typeof fronts.$inferSelect;

/** Immutable. What readers see is always one of these. */
export const frontVersions = table(
  "front_versions",
  {
    id: text("id").primaryKey(),
    place: text("place")
      .notNull()
      .references(() => fronts.place, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    arrangement: json("arrangement").$type<Arrangement>().notNull(),
    createdBy: text("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
    /** When readers first saw it; null while it waits for its time, and for ever when that was taken back. */
    publishedAt: moment("published_at"),
  },
  (t) => [uniqueIndex("front_versions_number").on(t.place, t.number)],
);
export type FrontVersion = typeof frontVersions.$inferSelect;

/** A version that comes out by itself. */
export const frontSchedules = table(
  "front_schedules",
  {
    id: text("id").primaryKey(),
    place: text("place")
      .notNull()
      .references(() => fronts.place, { onDelete: "cascade" }),
    versionId: text("version_id")
      .notNull()
      .references(() => frontVersions.id, { onDelete: "cascade" }),
    at: moment("at").notNull(),
    /** The zone that the time was chosen in. */
    zone: text("zone").notNull(),
    state: text("state").$type<"waiting" | "done" | "cancelled">().notNull(),
    createdBy: text("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
    settledAt: moment("settled_at"),
  },
  (t) => [
    index("front_schedules_due").on(t.state, t.at, t.id),
    index("front_schedules_place").on(t.place, t.state, t.at),
  ],
);
export type FrontSchedule = typeof frontSchedules.$inferSelect;
