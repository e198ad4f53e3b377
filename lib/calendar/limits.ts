/** Private addresses that one person may have at the same time. */
export const MAX_FEEDS = 20;
/** How many events an address tells, and how far back and ahead, in days. */
export const FEED = { events: 1_000, back: 30, ahead: 365 } as const;
/** Readings from one network address in a minute. A program reads once in a quarter of an hour; many may share an address. */
export const PER_ADDRESS = 60;
/** How exactly the last reading is remembered, in milliseconds: reading on costs no write. */
export const REMEMBERED_EVERY = 60_000;
