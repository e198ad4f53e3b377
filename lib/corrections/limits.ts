/** Longest note to readers, and longest reason that they are given, in characters. */
export const NOTE_LIMITS = { text: 1_200, reason: 300 } as const;
