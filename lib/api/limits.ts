/** Requests in a minute: of a token, and of an address without one or with one that is not taken. */
export const PER_TOKEN = 600;
export const PER_ADDRESS = 60;
export const WINDOW_MS = 60_000;

/** Largest JSON bodies, in bytes. */
export const MAX_JSON_BYTES = 64_000;
export const MAX_DRAFT_BYTES = 4 * 1024 * 1024;

/** How long an answer is kept for the same request sent again, and how many of one token. */
export const ANSWER_KEPT_MS = 24 * 60 * 60 * 1_000;
export const MAX_ANSWERS = 10_000;

/** Items on one page of a list of published content. */
export const PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;
