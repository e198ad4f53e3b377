import { index, integer, primaryKey, table, text } from "../dialect/columns.ts";
import { articles } from "./articles.ts";
import { sections } from "./sections.ts";

/**
 * How often pages were opened. Days are whole numbers since 1970, in the zone of the site; nothing here knows of anybody.
 * Of days longer ago only weeks are left, each on its Monday (lib/readership/limits.ts).
 */
const articleId = () =>
  text("article_id")
    .notNull()
    .references(() => articles.id, { onDelete: "cascade" });
const views = () => integer("views").notNull();
const day = () => integer("day").notNull();

/** All articles, and all other pages. */
export const viewDays = table("view_days", {
  day: integer("day").primaryKey(),
  articles: integer("articles").notNull(),
  others: integer("others").notNull(),
});

/** The articles of a section, without those of the sections below it. */
export const viewSections = table(
  "view_sections",
  {
    sectionId: text("section_id")
      .notNull()
      .references(() => sections.id, { onDelete: "cascade" }),
    day: day(),
    views: views(),
  },
  (t) => [primaryKey({ columns: [t.sectionId, t.day] })],
);

/** From which other sites readers came. */
export const viewHosts = table("view_hosts", { day: day(), host: text("host").notNull(), views: views() }, (t) => [
  primaryKey({ columns: [t.day, t.host] }),
]);

/** Whose machines fetched pages. */
export const viewBots = table("view_bots", { day: day(), name: text("name").notNull(), views: views() }, (t) => [
  primaryKey({ columns: [t.day, t.name] }),
]);

export const viewArticles = table("view_articles", { articleId: articleId(), day: day(), views: views() }, (t) => [
  primaryKey({ columns: [t.articleId, t.day] }),
]);

export const viewArticleHosts = table(
  "view_article_hosts",
  { articleId: articleId(), day: day(), host: text("host").notNull(), views: views() },
  (t) => [primaryKey({ columns: [t.articleId, t.day, t.host] })],
);

/**
 * The sums of an article over the last so many days, so that the most read are found in an index, however many articles and
 * days there are. Counted on with every writing and moved on at the beginning of a day. 0 days: since it was first counted.
 */
export const viewPeriods = table(
  "view_periods",
  {
    articleId: articleId(),
    days: integer("days").notNull(),
    /** Where it stands for readers. */
    sectionId: text("section_id").references(() => sections.id, { onDelete: "set null" }),
    views: views(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.days] }),
    index("view_periods_most").on(t.days, t.views),
    index("view_periods_section").on(t.sectionId, t.days, t.views),
  ],
);
