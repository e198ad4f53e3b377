/** Bounds in characters, shown beside the fields; of the last two, in names. */
export const LIMITS = {
  kicker: 60,
  title: 200,
  standfirst: 500,
  seoTitle: 120,
  seoDescription: 320,
  credit: 300,
  alt: 500,
  caption: 1000,
  bylines: 12,
  topics: 12,
} as const;
