/** How long a token may work, in days. */
export const TOKEN_DAYS = [7, 30, 90, 180, 365] as const;
export const USUAL_DAYS = 90;
/** Longest note of what a token is for, in characters. */
export const MAX_NAME_LENGTH = 80;
/** Tokens of one person that may work at the same time. */
export const MAX_WORKING = 50;
/** How long before a token ends its owner is told in the desk. */
export const NOTICE_DAYS = 14;
/** How long a token that works no more is kept for the lists. */
export const KEPT_DAYS = 90;
