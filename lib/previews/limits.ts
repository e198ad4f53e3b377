/** How long a link may work, in days. */
export const PREVIEW_DAYS = [1, 7, 30] as const;
/** Longest note of whom a link is for, in characters. */
export const MAX_NOTE_LENGTH = 80;
