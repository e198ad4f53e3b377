/**
 * Characters of a title, letters of Chinese, Japanese and Korean counted twice. 110 is what Google documents for the headline
 * of an article, and about what two lines of a card hold; below 15 there is a subject and no news. Between them a desk
 * decides: a warning that is often wrong is soon read over.
 */
export const TITLE = { least: 15, most: 110 } as const;

/** Links of a text to the site itself that are looked up; what comes after them is not. */
export const MOST_LINKS = 200;
/** Open threads that are counted. */
export const MOST_THREADS = 200;
/** Characters of the reason for letting something pass. */
export const REASON = { least: 3, most: 500 } as const;
