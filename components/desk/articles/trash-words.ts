import { shortly } from "../ago.tsx";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** When something in the trash is gone for good. */
export function goesInWords(trashedAt: Date, keepDays: number | null, now: Date, timeZone: string): string {
  if (keepDays === null) return "Kept until it is deleted";
  const goes = new Date(trashedAt.getTime() + keepDays * DAY_MS);
  return goes <= now ? "Gone for good soon" : `Gone for good on ${shortly(goes, now, timeZone).split(",")[0]}`;
}
