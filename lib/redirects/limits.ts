import { GONE_STATUSES, LEADING_STATUSES, type RuleStatus } from "#db/vocabulary.ts";

/** Bounds in characters, and of rows. What asks for an address longer than this is led nowhere by any rule. */
export const LIMITS = {
  ...{ address: 400, target: 1_000, note: 200, reason: 600 },
  ...{ rules: 100_000, patterns: 200 },
} as const;

export function leads(status: RuleStatus): boolean {
  return (LEADING_STATUSES as readonly number[]).includes(status);
}

export function isGone(status: RuleStatus): status is (typeof GONE_STATUSES)[number] {
  return (GONE_STATUSES as readonly number[]).includes(status);
}
