/** Longest name of a revision, in characters. */
export const MAX_LABEL_LENGTH = 80;
