/** Pages elsewhere that an author is shown with. */
export const MOST_LINKS = 6;
