/**
 * How much comparing a diff may do, counted in steps and not in time, so that it says the same on every machine. What
 * does not fit any more is compared as a whole.
 */
export type Budget = { left: number };

/** A few hundred milliseconds at most: two wholly different texts of 10,000 words use it up. */
export const newBudget = (): Budget => ({ left: 6_000_000 });
