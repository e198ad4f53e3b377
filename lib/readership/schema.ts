import { z } from "zod";
import { BOT_NAMES } from "./bots.ts";
import { ARTICLES_A_BATCH, MOST_HOSTS_A_DAY } from "./limits.ts";
import { PERIOD_NAMES } from "./periods.ts";

/** Days since 1970. */
const day = z.int().min(0).max(100_000);
const views = z.int().min(0).max(1_000_000_000);
const id = z.string().regex(/^[a-z0-9]{1,64}$/);
const host = z.string().min(1).max(100);

/** What one process has seen of a day since it last wrote. */
export const BatchInput = z.strictObject({
  day,
  /** Views of articles, and of all other pages. */
  articles: views,
  others: views,
  bots: z.array(z.tuple([z.enum(BOT_NAMES as [string, ...string[]]), views])).max(BOT_NAMES.length),
  hosts: z.array(z.tuple([host, views])).max(MOST_HOSTS_A_DAY + 3),
  each: z
    .array(z.strictObject({ id, views, hosts: z.array(z.tuple([host, views])).max(MOST_HOSTS_A_DAY + 3) }))
    .max(ARTICLES_A_BATCH),
});
export type Batch = z.output<typeof BatchInput>;

export const RollInput = z.strictObject({ today: day, after: id.nullable() });

const word = <T extends z.ZodType>(kind: T) => kind.optional().catch(undefined);

/** What the room shows. Whatever cannot be read counts as not said: addresses are typed, and kept. */
export const ReadershipInput = z.object({
  period: z.enum(PERIOD_NAMES).catch("month").default("month"),
  section: word(id),
});
export type ReadershipWish = z.output<typeof ReadershipInput>;

export const TABLES = ["days", "articles", "sections", "referrers", "bots"] as const;
export type TableName = (typeof TABLES)[number];

/** A table as a file. */
export const TableInput = ReadershipInput.extend({ table: z.enum(TABLES).catch("days"), article: word(id) });
