import { flag, index, integer, json, moment, table, text } from "../dialect/columns.ts";
import type { Check, Severity } from "../vocabulary.ts";
import { people } from "./people.ts";

/** Colours as #rrggbb, for light and for dark pages. */
export type ColourPair = { light: string; dark: string };
/** What an admin may change about how the site looks; what is left out is as it comes (lib/settings/look/tokens.ts). */
export type SiteLook = {
  accent?: ColourPair | undefined;
  paper?: ColourPair | undefined;
  ink?: ColourPair | undefined;
  /** A key of the fonts that come with the product. */
  headings?: string | undefined;
  text?: string | undefined;
  headlines?: string | undefined;
  labels?: string | undefined;
  lines?: string | undefined;
  fronts?: string | undefined;
  /** Of labels and lines, by the id of the section. */
  sections?: Record<string, ColourPair> | undefined;
  /** The logo can be read on a dark page too; otherwise it stands on a light plate there. */
  logoOnDark?: boolean | undefined;
};
/** Where an entry of a menu leads: to a section, a topic, a standing page, or an address. */
export type MenuEntry = {
  label: string;
  to: { section: string } | { topic: string } | { page: string } | { url: string };
};
/** Null: the sections of the first level. */
export type Menus = { head: MenuEntry[] | null; foot: MenuEntry[] | null };
/** What readers are told of how the newsroom works, and the standing page that says more. */
export type Statement = { text: string; pageId: string | null };
export type Statements = Partial<Record<"ai" | "ethics" | "corrections", Statement>>;
export type SocialLink = { network: string; url: string };
/** How the site wants to be found and shared; what is left out is as it comes (lib/sharing/sharing.ts). */
export type SiteSharing = {
  feedTexts?: "full" | "excerpt" | undefined;
  /** Whom robots.txt lets in of those that read for machines. */
  crawlers?: "all" | "no-training" | "none" | undefined;
  sharePictures?: "lead" | "drawn" | undefined;
  /** Where a hole in the site may be reported: an address that begins with https: or mailto:. */
  securityContact?: string | undefined;
  /** The WebSub hub that is told of new articles. */
  hub?: string | undefined;
  /** The key that IndexNow knows the site by; there is one where it is told. */
  indexNowKey?: string | undefined;
};

/** One row: what the admin decides about the whole site. */
export const site = table("site", {
  id: integer("id").primaryKey(),
  name: text("name").notNull(),
  tagline: text("tagline").notNull(),
  language: text("language").notNull(),
  /** The languages that have a front page of their own, the site's among them; null where that is the only one. */
  languages: json("languages").$type<string[] | null>(),
  timeZone: text("time_zone").notNull(),
  /** True while the articles shown are the invented sample edition; every page says so. */
  sample: flag("sample").notNull(),
  /** Null until the first admin exists: nobody can sign in before. */
  setUpAt: moment("set_up_at"),
  /** How many days the record of what people did is kept; null for ever. */
  keepActivityDays: integer("keep_activity_days").default(730),
  /** How many days the record says from which address and browser. */
  keepTracesDays: integer("keep_traces_days").notNull().default(90),
  /** How many days the trash is kept; null for ever. */
  keepTrashDays: integer("keep_trash_days").default(30),
  /** Whether an edit after an approval asks for it again. */
  approvalsFollowText: flag("approvals_follow_text").notNull().default(true),
  /** What the site wants of the publish check; what is left out is as it comes (lib/checks/). */
  checks: json("checks").$type<Partial<Record<Check, Severity>> | null>(),
  logoId: text("logo_id"),
  look: json("look").$type<SiteLook | null>(),
  menus: json("menus").$type<Menus | null>(),
  footer: text("footer").notNull().default(""),
  social: json("social").$type<SocialLink[] | null>(),
  statements: json("statements").$type<Statements | null>(),
  /** Whether readers may open earlier versions of what is out. */
  publicVersions: flag("public_versions").notNull().default(true),
  sharing: json("sharing").$type<SiteSharing | null>(),
});
export type Site = typeof site.$inferSelect;

/** A look that readers saw until somebody published another. The last few are kept, so that one can go back. */
export const formerLooks = table(
  "former_looks",
  {
    id: text("id").primaryKey(),
    look: json("look").$type<SiteLook>().notNull(),
    replacedBy: text("replaced_by").references(() => people.id, { onDelete: "set null" }),
    replacedAt: moment("replaced_at").notNull(),
  },
  (t) => [index("former_looks_newest").on(t.replacedAt, t.id)],
);
export type FormerLook = typeof formerLooks.$inferSelect;
