/** An export ends here, with its newest rows in it. */
export const MOST_ROWS = 100_000;
