const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** The epoch began on a Thursday; weeks begin on Mondays. */
const MONDAY = 4 * DAY;

/** A text that is about to be replaced by another. `keptAt`: when the history last got one. */
export type Standing = { savedAt: Date; savedBy: string | null; keptAt: Date | null; begunAt: Date };

/**
 * Whether that text is a moment worth keeping: it is somebody else's, it stood for a while, or writing has gone on for a
 * while since the last one was kept. A while is five minutes, and one minute in an article's first hour.
 */
export function isMoment({ savedAt, savedBy, keptAt, begunAt }: Standing, next: { at: Date; by: string | null }) {
  const span = savedAt.getTime() - begunAt.getTime() < HOUR ? MINUTE : 5 * MINUTE;
  const stoodFor = next.at.getTime() - savedAt.getTime();
  const sinceKept = savedAt.getTime() - (keptAt ?? begunAt).getTime();
  return savedBy !== next.by || stoodFor >= span || sinceKept >= span;
}

/** Revisions younger than this are all kept, in milliseconds. */
export const ALL_KEPT_FOR = DAY;

/** What was written longer ago was thinned as far as it ever will be, given a week of grace for a stopped server. */
export const ALL_THIN_AFTER = 90 * DAY + 2 * WEEK;

/** How long one revision of each span is kept; hours, days and weeks are those of UTC. */
const STEPS = [
  { younger: WEEK, bucket: (time: number) => `hour ${Math.floor(time / HOUR)}` },
  { younger: 90 * DAY, bucket: (time: number) => `day ${Math.floor(time / DAY)}` },
  { younger: Number.POSITIVE_INFINITY, bucket: (time: number) => `week ${Math.floor((time - MONDAY) / WEEK)}` },
];

/** Those of an article's automatic revisions that may go: of each hour, day or week the last one stays. */
export function thinned<R extends { createdAt: Date }>(automatic: readonly R[], now: Date): R[] {
  const newestFirst = automatic.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const taken = new Set<string>();
  return newestFirst.filter(({ createdAt }) => {
    const time = createdAt.getTime();
    const age = now.getTime() - time;
    if (age < ALL_KEPT_FOR) return false;
    const step = STEPS.find(({ younger }) => age < younger);
    const bucket = step?.bucket(time) ?? "";
    if (taken.has(bucket)) return true;
    taken.add(bucket);
    return false;
  });
}
