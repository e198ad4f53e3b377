import { flag, index, integer, json, moment, real, table, text, uniqueIndex } from "../dialect/columns.ts";
import type { MediaOrigin } from "../vocabulary.ts";
import { people } from "./people.ts";

/** One made size of a picture, by its address under /media/. */
export type MadeSize = { type: "image/webp" | "image/jpeg"; width: number; height: number; bytes: number; url: string };

/** A picture with what a photo desk must know of it. The original stays private; readers get the made sizes. */
export const media = table(
  "media",
  {
    id: text("id").primaryKey(),
    /** SHA-256 of the original's bytes: the same picture is kept once. */
    hash: text("hash").notNull(),
    fileName: text("file_name").notNull(),
    type: text("type").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    bytes: integer("bytes").notNull(),
    /** Dominant colour as #rrggbb, shown while the picture loads. */
    colour: text("colour").notNull(),
    sizes: json("sizes").$type<MadeSize[]>().notNull(),
    alt: text("alt").notNull(),
    decorative: flag("decorative").notNull().default(false),
    caption: text("caption").notNull(),
    credit: text("credit").notNull(),
    /** 0 to 1 from the left and from the top. */
    focalX: real("focal_x").notNull(),
    focalY: real("focal_y").notNull(),
    /** Whether somebody put it into the library, or it is the preview picture of an embed or a linked page. */
    origin: text("origin").$type<MediaOrigin>().notNull().default("upload"),
    sample: flag("sample").notNull().default(false),
    createdBy: text("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [uniqueIndex("media_hash").on(t.hash), index("media_created").on(t.createdAt, t.id)],
);
export type Media = typeof media.$inferSelect;

/** A document to download: kept as it came, never shown inside the site's own pages. */
export const files = table(
  "files",
  {
    id: text("id").primaryKey(),
    /** SHA-256 of the bytes: the same file is kept once. */
    hash: text("hash").notNull(),
    fileName: text("file_name").notNull(),
    /** Told from the content, never from the name. */
    type: text("type").notNull(),
    bytes: integer("bytes").notNull(),
    url: text("url").notNull(),
    createdBy: text("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [uniqueIndex("files_hash").on(t.hash), index("files_created").on(t.createdAt, t.id)],
);
export type StoredFile = typeof files.$inferSelect;
