/** What every kind of feed is made from. Every address is absolute; texts are plain except `html`. */
export type Feed = {
  title: string;
  subtitle: string;
  /** Never changes, whatever the feed is called or wherever it moves. */
  id: string;
  /** The page that the feed follows. */
  home: string;
  /** Where the feed itself is. */
  self: string;
  language: string;
  /** The WebSub hub that tells of changes; empty without one. */
  hub: string;
  items: FeedItem[];
};

export type FeedItem = {
  /** Stable for the life of the article: a reader must never meet it twice because it moved or was renamed. */
  id: string;
  title: string;
  link: string;
  language: string;
  summary: string;
  /** Empty where the site gives only the beginning of its texts. */
  html: string;
  authors: string[];
  categories: string[];
  publishedAt: Date;
  updatedAt: Date | null;
  picture: { url: string; type: string; width: number; height: number; alt: string; credit: string } | null;
  /** What programs for podcasts fetch; `bytes` is its size. */
  sound: { url: string; type: string; bytes: number } | null;
};

/** When the newest of its items changed; the beginning of time for an empty feed, so that it does not seem to change. */
export function lastChange(items: FeedItem[]): Date {
  return new Date(Math.max(0, ...items.map(({ publishedAt, updatedAt }) => (updatedAt ?? publishedAt).getTime())));
}
