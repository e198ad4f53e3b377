/** Bounds in characters, and of lists. */
export const LIMITS = {
  note: 2_000,
  guestName: 80,
  comment: 4_000,
  stageName: 40,
  fewestStages: 2,
  mostStages: 8,
  /** People who are told at once that something waits for them. */
  told: 12,
  /** Comments that one link may leave. */
  guestComments: 50,
} as const;
