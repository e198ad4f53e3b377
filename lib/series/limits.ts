/** What is longer is a section or a topic. */
export const MOST_PARTS = 60;
