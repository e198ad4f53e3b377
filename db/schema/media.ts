import { sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { flag, index, integer, json, moment, real, table, text, uniqueIndex } from "../dialect/columns.ts";
import { newKey } from "../id.ts";
import type { MediaKind, MediaOrigin, Orientation } from "../vocabulary.ts";
import { people } from "./people.ts";

// Written out, without parameters: an index over a part of the rows is found only by the very words that it was made with.
export const SHELVED = sql`trashed_at IS NULL AND origin = 'upload'`;
export const TRASHED = sql`trashed_at IS NOT NULL`;
export const UNUSED = sql`NOT used`;
export const WITHOUT_ALT = sql`kind = 'picture' AND alt = '' AND NOT decorative`;
export const WITHOUT_CREDIT = sql`kind <> 'document' AND credit = ''`;
export const USAGE_ENDS = sql`usage_ends_at IS NOT NULL`;

/** A place in the library to put things into: a tree. */
export const folders = table(
  "folders",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    /** The name without capitals and accents: two of one parent never share it, and lists go by it. */
    nameKey: text("name_key").notNull(),
    parentId: text("parent_id").references((): AnySQLiteColumn => folders.id),
    /** 0 at the top. */
    depth: integer("depth").notNull(),
    createdBy: text("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("folders_name").on(sql`coalesce(parent_id, '')`, t.nameKey),
    index("folders_parent").on(t.parentId),
  ],
);
export type Folder = typeof folders.$inferSelect;

/** A piece of a picture, each number 0 to 1 of the whole. */
export type Crop = { left: number; top: number; width: number; height: number };

/**
 * Whatever lies in the library, with what a photo desk must know of it. A picture's original stays private and readers get
 * the made sizes; a document is kept as it came and offered at `url`.
 */
export const media = table(
  "media",
  {
    id: text("id").primaryKey(),
    kind: text("kind").$type<MediaKind>().notNull(),
    /** SHA-256 of the original's bytes: the same file is kept once. */
    hash: text("hash").notNull(),
    fileName: text("file_name").notNull(),
    /** Told from the content, never from the name. */
    type: text("type").notNull(),
    /** In pixels, upright; 0 where there is nothing to see. */
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    orientation: text("orientation").$type<Orientation>(),
    bytes: integer("bytes").notNull(),
    /** Dominant colour as #rrggbb, shown while the picture loads; empty where there is nothing to see, or something to see through. */
    colour: text("colour").notNull(),
    /** Where the picture as it came lies, when not by its id alone: since it took another's place. */
    original: text("original"),
    /** Where readers download it; null for what is shown and not offered. */
    url: text("url"),
    animated: flag("animated").notNull().default(false),
    /** How long it plays. */
    seconds: real("seconds"),

    alt: text("alt").notNull().default(""),
    decorative: flag("decorative").notNull().default(false),
    caption: text("caption").notNull().default(""),
    credit: text("credit").notNull().default(""),
    creator: text("creator").notNull().default(""),
    source: text("source").notNull().default(""),
    copyright: text("copyright").notNull().default(""),
    /** A code of lib/media/licences.ts, or somebody's own words. */
    licence: text("licence").notNull().default(""),
    usageTerms: text("usage_terms").notNull().default(""),
    /** The moment from which it may not be used any more. */
    usageEndsAt: moment("usage_ends_at"),
    /** Who and what is to be seen. */
    people: json("people").$type<string[]>().notNull().default([]),
    places: json("places").$type<string[]>().notNull().default([]),
    /** As exactly as it is known: 2015, 2015-02 or 2015-02-12; empty when it is not. */
    takenAt: text("taken_at").notNull().default(""),
    /** For the desk alone. */
    note: text("note").notNull().default(""),

    /** 0 to 1 from the left and from the top. */
    focalX: real("focal_x").notNull().default(0.5),
    focalY: real("focal_y").notNull().default(0.5),
    crop: json("crop").$type<Crop | null>(),
    /** Raised when the file, the crop or the focal point changes. */
    version: integer("version").notNull().default(1),
    /** Signs the addresses of its made sizes (lib/media/addresses.ts). Another one ends all that are known. */
    addressKey: text("address_key").notNull().default("").$defaultFn(newKey),

    /** Whether somebody put it into the library, or it is the preview picture of an embed or a linked page. */
    origin: text("origin").$type<MediaOrigin>().notNull().default("upload"),
    folderId: text("folder_id").references(() => folders.id),
    /** Whether any article points at it. The database keeps it (triggers of migration 0003); nobody writes it. */
    used: flag("used").notNull().default(false),
    /** All that it is found by, and the name that lists go by; lib/media/words.ts makes both. */
    words: text("words").notNull().default(""),
    sortName: text("sort_name").notNull().default(""),
    /** Which way of making them made them; 0 before any. */
    wordsVersion: integer("words_version").notNull().default(0),
    sample: flag("sample").notNull().default(false),
    createdBy: text("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
    trashedBy: text("trashed_by").references(() => people.id, { onDelete: "set null" }),
    trashedAt: moment("trashed_at"),
  },
  (t) => [
    uniqueIndex("media_hash").on(t.hash),
    // One for each order of the library …
    index("media_added").on(t.createdAt, t.id).where(SHELVED),
    index("media_changed").on(t.updatedAt, t.id).where(SHELVED),
    index("media_name").on(t.sortName, t.id).where(SHELVED),
    index("media_size").on(t.bytes, t.id).where(SHELVED),
    index("media_taken").on(t.takenAt, t.id).where(SHELVED),
    // … and one for each thing that it is looked through for, newest first.
    index("media_kind").on(t.kind, t.createdAt, t.id).where(SHELVED),
    index("media_by").on(t.createdBy, t.createdAt, t.id).where(SHELVED),
    index("media_folder").on(t.folderId, t.createdAt, t.id).where(SHELVED),
    index("media_orientation").on(t.orientation, t.createdAt, t.id).where(SHELVED),
    index("media_unused").on(t.createdAt, t.id).where(sql`${SHELVED} AND ${UNUSED}`),
    index("media_without_alt").on(t.createdAt, t.id).where(sql`${SHELVED} AND ${WITHOUT_ALT}`),
    index("media_without_credit").on(t.createdAt, t.id).where(sql`${SHELVED} AND ${WITHOUT_CREDIT}`),
    index("media_usage_ends").on(t.usageEndsAt, t.id).where(sql`${SHELVED} AND ${USAGE_ENDS}`),
    index("media_trash").on(t.trashedAt, t.id).where(TRASHED),
  ],
);
export type Media = typeof media.$inferSelect;
