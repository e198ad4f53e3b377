import { flag, json, moment, table, text, uniqueIndex } from "../dialect/columns.ts";
import type { AuthorKind } from "../vocabulary.ts";
import { people } from "./people.ts";

/** A name in a byline. May belong to a person who signs in, to a guest or to an agency. */
export const authors = table(
  "authors",
  {
    id: text("id").primaryKey(),
    kind: text("kind").$type<AuthorKind>().notNull(),
    name: text("name").notNull(),
    slug: text("slug").notNull(),
    role: text("role").notNull(),
    bio: text("bio").notNull(),
    /** A public e-mail address; empty for none. */
    contact: text("contact").notNull().default(""),
    /** Their pages elsewhere. */
    links: json("links").$type<string[] | null>(),
    personId: text("person_id").references(() => people.id, { onDelete: "set null" }),
    sample: flag("sample").notNull().default(false),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [uniqueIndex("authors_slug").on(t.slug), uniqueIndex("authors_person").on(t.personId)],
);
export type Author = typeof authors.$inferSelect;
