import { sql } from "drizzle-orm";
import type { ContentDocument } from "#lib/content/document.ts";
import { flag, index, integer, json, moment, table, text, uniqueIndex } from "../dialect/columns.ts";
import type {
  ArticleForm,
  ArticleKind,
  ArticleState,
  LinkPower,
  Priority,
  RevisionKind,
  ScheduledAct,
} from "../vocabulary.ts";
import { people } from "./people.ts";
import { sections } from "./sections.ts";

/** The picture above an article, with the words of this use of it. */
export type Lead = {
  mediaId: string;
  alt: string;
  caption: string;
  credit: string;
  /** Says nothing that the text does not say. Left out where it does, as texts had it before. */
  decorative?: true | undefined;
};
/** Overrides for search engines and shared links; empty means: the title and the standfirst. */
export type Seo = { title: string; description: string };

/** Everything an editor writes. The working draft and every revision carry the same columns, complete. */
const content = () => ({
  kind: text("kind").$type<ArticleKind>().notNull(),
  language: text("language").notNull(),
  kicker: text("kicker").notNull(),
  title: text("title").notNull(),
  standfirst: text("standfirst").notNull(),
  slug: text("slug").notNull(),
  sectionId: text("section_id").references(() => sections.id),
  bylines: json("bylines").$type<string[]>().notNull(),
  topics: json("topics").$type<string[]>().notNull(),
  lead: json("lead").$type<Lead | null>(),
  seo: json("seo").$type<Seo>().notNull(),
  body: json("body").$type<ContentDocument>().notNull(),
  bodyVersion: integer("body_version").notNull(),
  contentHash: text("content_hash").notNull(),
});

/** A condition of an index below: what stands in the archive. A query must say it in these words to be answered by it. */
export const ARCHIVED = sql`form = 'article' AND path IS NOT NULL`;

/** A stable id and its place in the world. What readers see is the live revision; what editors change is the draft. */
export const articles = table(
  "articles",
  {
    id: text("id").primaryKey(),
    form: text("form").$type<ArticleForm>().notNull().default("article"),
    /** Kept in step by the commands (lib/articles/lifecycle.ts), so that lists can filter by it. */
    state: text("state").$type<ArticleState>().notNull(),
    liveRevisionId: text("live_revision_id"),
    /** Address of the live page without the leading slash; null when nothing is live. */
    path: text("path"),
    /** First publication: what lists are ordered by. */
    publishedAt: moment("published_at"),
    /** When readers were last told of a change: a publication after the first that was no minor edit, or a note. */
    republishedAt: moment("republished_at"),
    /** When a text of it last went out, minor edits too. Null in rows of before these were told apart. */
    textOutAt: moment("text_out_at"),
    /** The draft's title, or the working title until there is one, and the draft's section: repeated for lists. */
    title: text("title").notNull(),
    sectionId: text("section_id").references(() => sections.id),
    /** What the story is called in the house, before it has a title and beside it. */
    workingTitle: text("working_title").notNull().default(""),
    /** What it shall be about and who is asked for what, in plain paragraphs. */
    brief: text("brief").notNull().default(""),
    priority: text("priority").$type<Priority>().notNull().default("normal"),
    /** Whose turn it is. Counts as one of those whose story it is. */
    assigneeId: text("assignee_id").references(() => people.id, { onDelete: "set null" }),
    /** When the work on it is to be done. */
    dueAt: moment("due_at"),
    /** When the desk means to bring it out: a plan, which does nothing by itself. */
    plannedAt: moment("planned_at"),
    /** Where it stands on its way (stages.ts); null for the first of its stages. */
    stageId: text("stage_id"),
    stagedAt: moment("staged_at"),
    trashedAt: moment("trashed_at"),
    /** Nothing of it reaches readers before. */
    embargoUntil: moment("embargo_until"),
    /** Its next waiting schedule (schedules.ts), repeated for lists. */
    scheduledAt: moment("scheduled_at"),
    scheduledAct: text("scheduled_act").$type<ScheduledAct>(),
    /** Shared by all that say the same in other languages: the id of the one that was there first. Of the record, not of its text. */
    translationGroup: text("translation_group"),
    sample: flag("sample").notNull().default(false),
    createdBy: text("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
    changedBy: text("changed_by").references(() => people.id, { onDelete: "set null" }),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [
    uniqueIndex("articles_path").on(t.path),
    index("articles_changed").on(t.changedAt, t.id),
    index("articles_state_changed").on(t.state, t.changedAt, t.id),
    index("articles_section_changed").on(t.sectionId, t.changedAt, t.id),
    index("articles_creator_changed").on(t.createdBy, t.changedAt, t.id),
    // The few drafts of somebody with ten thousand articles.
    index("articles_creator_state").on(t.createdBy, t.state, t.changedAt, t.id),
    index("articles_state_title").on(t.state, t.title, t.id),
    index("articles_state_published").on(t.state, t.publishedAt, t.id),
    index("articles_title").on(t.title, t.id),
    index("articles_published").on(t.publishedAt, t.id),
    index("articles_archive").on(t.publishedAt, t.id).where(ARCHIVED),
    index("articles_scheduled").on(t.scheduledAt, t.id),
    // Few articles have these at any time.
    index("articles_assignee_changed").on(t.assigneeId, t.changedAt, t.id).where(sql`assignee_id IS NOT NULL`),
    index("articles_due").on(t.dueAt, t.id).where(sql`due_at IS NOT NULL`),
    index("articles_planned").on(t.plannedAt, t.id).where(sql`planned_at IS NOT NULL`),
    index("articles_embargo").on(t.embargoUntil, t.id).where(sql`embargo_until IS NOT NULL`),
    index("articles_republished").on(t.republishedAt, t.id).where(sql`republished_at IS NOT NULL`),
    index("articles_stage").on(t.stageId, t.changedAt, t.id).where(sql`stage_id IS NOT NULL`),
    index("articles_translations").on(t.translationGroup).where(sql`translation_group IS NOT NULL`),
    index("articles_trashed").on(t.trashedAt, t.id).where(sql`trashed_at IS NOT NULL`),
    index("articles_pages").on(t.form, t.title, t.id).where(sql`form = 'page'`),
  ],
);
export type Article = typeof articles.$inferSelect;

/** The one working copy. `version` grows by one with every save; a save says which version it was based on. */
export const drafts = table("drafts", {
  articleId: text("article_id")
    .primaryKey()
    .references(() => articles.id, { onDelete: "cascade" }),
  version: integer("version").notNull(),
  ...content(),
  savedBy: text("saved_by").references(() => people.id, { onDelete: "set null" }),
  savedAt: moment("saved_at").notNull(),
});
export type Draft = typeof drafts.$inferSelect;

/** A condition of an index below: a query must say it in these words to be answered by it. */
export const PUBLISHED = sql`revision_kind = 'published'`;

/** Immutable and complete. */
export const revisions = table(
  "revisions",
  {
    id: text("id").primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    revisionKind: text("revision_kind").$type<RevisionKind>().notNull(),
    /** The name that somebody gave it. */
    label: text("label"),
    /** The version of the draft that it holds. Null for revisions of before drafts were counted here. */
    draftVersion: integer("draft_version"),
    ...content(),
    /** The body as readers get it, with the version of the renderer that made it; empty and 0 where never published. */
    html: text("html").notNull(),
    rendererVersion: integer("renderer_version").notNull(),
    words: integer("words").notNull(),
    createdBy: text("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
    /** Published as a minor edit, of which readers were not told. */
    minor: flag("minor").notNull().default(false),
    /** Since when readers may not open it as an earlier version. */
    withheldAt: moment("withheld_at"),
    withheldBy: text("withheld_by").references(() => people.id, { onDelete: "set null" }),
    /** As readers are told it. Empty where it was withdrawn together with the article. */
    withheldReason: text("withheld_reason").notNull().default(""),
  },
  (t) => [
    uniqueIndex("revisions_number").on(t.articleId, t.number),
    // Everything that the list of public versions shows: whole rows are as long as the text.
    index("revisions_published").on(t.articleId, t.number, t.id, t.createdAt, t.minor, t.withheldAt).where(PUBLISHED),
  ],
);
export type Revision = typeof revisions.$inferSelect;

/** Who is writing an article now: one tab of one person. Renewed by a heartbeat; another may take it over. */
export const leases = table("leases", {
  articleId: text("article_id")
    .primaryKey()
    .references(() => articles.id, { onDelete: "cascade" }),
  personId: text("person_id")
    .notNull()
    .references(() => people.id, { onDelete: "cascade" }),
  /** A random id that the tab made for itself. */
  tab: text("tab").notNull(),
  takenAt: moment("taken_at").notNull(),
  expiresAt: moment("expires_at").notNull(),
});
export type Lease = typeof leases.$inferSelect;

/** A link that shows the saved draft to somebody without an account, who may be asked to comment or approve. Only the hash of its secret is kept. */
export const previewLinks = table(
  "preview_links",
  {
    id: text("id").primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    secretHash: text("secret_hash").notNull(),
    /** For whom, as its maker noted. */
    note: text("note").notNull(),
    power: text("power").$type<LinkPower>().notNull().default("see"),
    /** The stage that its holder is asked to approve; null where they are not. */
    stageId: text("stage_id"),
    createdBy: text("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
    lastOpenedAt: moment("last_opened_at"),
  },
  (t) => [uniqueIndex("preview_links_secret").on(t.secretHash), index("preview_links_article").on(t.articleId)],
);
export type PreviewLink = typeof previewLinks.$inferSelect;
