/** One encoding of a page: raw header pairs as `writeHead` takes them, and the bytes. */
export type Variant = { headers: string[]; notModified: string[]; etag: string; body: Buffer };

/** A finished answer to a reader. `plain` is kept only where compressing does not pay. */
export type Page = {
  status: number;
  tags: readonly string[];
  /** What its being sent is counted as; null for what is not counted. */
  mark: string | null;
  br: Variant;
  gzip: Variant;
  plain: Variant | null;
  /** When it is forgotten without a purge, in milliseconds since 1970; Infinity for never. */
  expires: number;
  /** When it was made, in milliseconds since 1970, where programs ask by date whether it changed. */
  modified?: number;
  /** What it costs the cache, in bytes. */
  size: number;
  /** Whether it leads on together with the query that it was asked for with. */
  keepsQuery: boolean;
};

/** The mark of what is not found. */
export const NOTHING = "nothing";
