import { flag, index, integer, moment, table, text } from "../dialect/columns.ts";
import type { Approval, ReviewAct } from "../vocabulary.ts";
import { articles, revisions } from "./articles.ts";
import { people } from "./people.ts";
import { sections } from "./sections.ts";

/** The way of a story through the house: of the whole site, or of a section and those below it that have none of their own. */
export const stages = table(
  "stages",
  {
    id: text("id").primaryKey(),
    /** Null for those of the site. */
    sectionId: text("section_id").references(() => sections.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    approval: text("approval").$type<Approval>().notNull(),
    approverId: text("approver_id").references(() => people.id, { onDelete: "set null" }),
    /** Not by anybody who wrote the text themselves. */
    fourEyes: flag("four_eyes").notNull(),
  },
  (t) => [index("stages_place").on(t.sectionId, t.position)],
);
export type Stage = typeof stages.$inferSelect;

/** What reviewers did, in the order they did it: nothing here is changed or removed while the article is there. */
export const reviews = table(
  "reviews",
  {
    id: text("id").primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    act: text("act").$type<ReviewAct>().notNull(),
    /** Where it stood then, and where it went; stages may be gone by now, so their names are kept. */
    stageId: text("stage_id"),
    stageName: text("stage_name").notNull(),
    toStageId: text("to_stage_id"),
    toStageName: text("to_stage_name").notNull(),
    /** To whom it was given; null where it was given to nobody. */
    toPersonId: text("to_person_id").references(() => people.id, { onDelete: "set null" }),
    /** Exactly the text that was meant. */
    contentHash: text("content_hash").notNull(),
    draftVersion: integer("draft_version").notNull(),
    revisionId: text("revision_id").references(() => revisions.id, { onDelete: "set null" }),
    note: text("note").notNull(),
    byId: text("by_id").references(() => people.id, { onDelete: "set null" }),
    /** How somebody without an account named themselves, and the link they came by. */
    guestName: text("guest_name").notNull().default(""),
    guestLinkId: text("guest_link_id"),
    at: moment("at").notNull(),
  },
  (t) => [index("reviews_article").on(t.articleId, t.at, t.id)],
);
export type Review = typeof reviews.$inferSelect;
