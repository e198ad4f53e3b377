/** How long a link may work, in days. */
export const PREVIEW_DAYS = [1, 7, 30] as const;
/** Longest note of whom a link is for, in characters. */
export const MAX_NOTE_LENGTH = 80;
/** Links of one article that may work at the same time: the desk shows all of them, so that each can be taken back. */
export const MAX_WORKING = 50;
