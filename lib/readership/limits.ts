/** How often what was seen is written down; a process that dies loses no more than this. */
export const FLUSH_MS = 5_000;
/** How often it is looked whether a new day has begun, which moves the periods on. */
export const ROLL_MS = 10 * 60 * 1_000;

/** What one process holds until it can write: a long outage of the database must not fill the memory. */
export const MOST_ARTICLES_HELD = 20_000;
/** Other sites told apart in a day. Beyond are spam and chance; they are counted together. */
export const MOST_HOSTS_A_DAY = 200;
/** Of one article between two writings. */
export const MOST_HOSTS_AN_ARTICLE = 20;
/** Articles written in one transaction, so that nobody's save waits for it. */
export const ARTICLES_A_BATCH = 500;
/** Articles moved on to a new day in one transaction. */
export const ARTICLES_A_TURN = 100;

/** Days of an article are told apart for the longest period that shows them, rounded up to weeks; then weeks are. */
export const DAYS_APART = 98;
/** Two years of weeks: a year beside the one before it. */
export const WEEKS_APART_DAYS = 2 * 371;
/** Where an article's readers came from is of use while it is read; it is also the largest table. */
export const ARTICLE_HOSTS_DAYS = 90;
/** The same of the whole site, and the bots: a year and a month. */
export const SITE_HOSTS_DAYS = 400;

/** A list for readers is no list below so many, each read so often in the week. */
export const MOST_READ = { shown: 5, fewest: 4, views: 10 } as const;
/** Pages with that list are made anew after this long: it changes by and by. */
export const MOST_READ_SECONDS = 10 * 60;

/** Rows of a table in the desk. */
export const TOP = 25;
/** Rows of a file. */
export const MOST_ROWS = 5_000;
