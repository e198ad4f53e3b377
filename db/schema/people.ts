import { flag, index, integer, moment, primaryKey, table, text, uniqueIndex } from "../dialect/columns.ts";
import type { LinkPurpose, PersonStatus, Role } from "../vocabulary.ts";
import { roles } from "./roles.ts";
import { sections } from "./sections.ts";

/** Somebody who may sign in. What readers see as a name is an author (authors.ts). */
export const people = table(
  "people",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    /** Lower-cased; the account's name at the door. */
    email: text("email").notNull(),
    passwordHash: text("password_hash"),
    /** What somebody may do, unless they have one of the newsroom's own roles. */
    role: text("role").$type<Role>().notNull(),
    ownRoleId: text("own_role_id").references(() => roles.id),
    /** Whether rights reach into the sections of `personSections` alone: with none of them left, into none. */
    narrowed: flag("narrowed").notNull().default(false),
    status: text("status").$type<PersonStatus>().notNull(),
    createdAt: moment("created_at").notNull(),
    lastSeenAt: moment("last_seen_at"),
  },
  (t) => [uniqueIndex("people_email").on(t.email), index("people_own_role").on(t.ownRoleId)],
);
export type Person = typeof people.$inferSelect;

/** The sections that somebody is narrowed to, each with all below it. */
export const personSections = table(
  "person_sections",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    sectionId: text("section_id")
      .notNull()
      .references(() => sections.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.personId, t.sectionId] }), index("person_sections_section").on(t.sectionId)],
);

/** One signed-in browser. Ended rows stay for the record until they are swept. */
export const sessions = table(
  "sessions",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    endedAt: moment("ended_at"),
    /** A second factor is still missing: nothing is reached with it but the page that asks for one. */
    half: flag("half").notNull().default(false),
    /** When it was last proved who sits here: by signing in, or in place before a dangerous act. */
    provedAt: moment("proved_at"),
    seenAt: moment("seen_at"),
    address: text("address"),
    userAgent: text("user_agent"),
  },
  (t) => [index("sessions_person").on(t.personId)],
);

/** A link that opens once. Only the hash of its secret is kept. */
export const links = table(
  "links",
  {
    id: text("id").primaryKey(),
    purpose: text("purpose").$type<LinkPurpose>().notNull(),
    secretHash: text("secret_hash").notNull(),
    personId: text("person_id").references(() => people.id, { onDelete: "cascade" }),
    /** The address that opening it confirms, where it does. */
    email: text("email"),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    revoked: flag("revoked").notNull().default(false),
  },
  (t) => [uniqueIndex("links_secret").on(t.secretHash), index("links_person").on(t.personId)],
);

/** Failed tries at the door, per account and per address, so that limits survive a restart and are shared by nodes. */
export const attempts = table("attempts", {
  key: text("key").primaryKey(),
  failures: integer("failures").notNull(),
  firstAt: moment("first_at").notNull(),
  lastAt: moment("last_at").notNull(),
});
