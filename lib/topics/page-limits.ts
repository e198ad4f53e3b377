/** Bounds in characters, and of the lists in lines. */
export const PAGE_LIMITS = {
  introduction: 6_000,
  label: 60,
  value: 300,
  moment: 300,
  name: 120,
  role: 160,
  address: 500,
  facts: 20,
  timeline: 60,
  involved: 40,
  guide: 12,
} as const;
