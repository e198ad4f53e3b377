/** Chosen by hand for one article. */
export const MOST_RELATED = 6;
