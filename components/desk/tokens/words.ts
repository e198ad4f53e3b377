import type { TokenScope } from "#db/vocabulary.ts";

export const SCOPE_WORDS: Record<TokenScope, { name: string; hint: string }> = {
  "published:read": { name: "Read what is published", hint: "As everybody may, but more often." },
  "articles:read": { name: "Read articles", hint: "Drafts included, as far as you see them." },
  "articles:write": { name: "Write articles", hint: "Begin, save, move to the trash and take back." },
  "articles:publish": { name: "Publish", hint: "Also changes, and withdraw." },
  "media:read": { name: "See the library", hint: "Pictures and files with all that is noted about them." },
  "media:write": { name: "Add to the library", hint: "Upload, and describe what you may describe." },
};

const DAYS_WORDS: Record<number, string> = {
  7: "A week",
  30: "30 days",
  90: "90 days",
  180: "Half a year",
  365: "A year",
};

export function daysInWords(days: number): string {
  return DAYS_WORDS[days] ?? `${days} days`;
}
