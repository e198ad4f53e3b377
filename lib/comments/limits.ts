/** Bounds in characters, and of lists in pieces. */
export const LIMITS = { words: 4_000, quote: 600, context: 32, mentions: 20, threads: 500, answers: 200 } as const;
