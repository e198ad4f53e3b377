/** Largest page that is read and largest picture that is fetched for a card, in bytes. */
export const MAX_PAGE_BYTES = 2 * 1024 * 1024;
export const MAX_PREVIEW_BYTES = 20 * 1024 * 1024;

/** How many pages one person may have looked at in a quarter of an hour. */
export const LOOKS = { most: 60, withinMs: 15 * 60 * 1_000 };

/** What the search for own articles, topics and authors answers with. */
export const FOUND_ARTICLES = 6;
export const FOUND_PLACES = 3;
