/** How many slots each part of a front has, and what fits into one. `top` is the lead and the seconds. */
export const LIMITS = { top: 4, opinion: 4, rail: 4, related: 3, rails: 100, headline: 120, kicker: 40, coming: 20 };
/** How many earlier versions the desk lists. */
export const LISTED_VERSIONS = 30;
