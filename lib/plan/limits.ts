/** Bounds in characters. */
export const PLAN_LIMITS = { workingTitle: 200, brief: 5_000 } as const;
