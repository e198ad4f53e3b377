import { CHECKS, type Check, type Severity } from "#db/vocabulary.ts";

/** What a site wants of the checks; what is left out is as it comes. */
export type Choices = Partial<Record<Check, Severity>> | null;

/** Without a section there is no address, so nobody can choose about it and nobody can let it pass. */
export const FIXED: ReadonlySet<Check> = new Set(["section"]);

/**
 * As it comes. What readers would see at once as unfinished stops (no standfirst, nobody named, TK in the text); what is a
 * matter of judgement or of the house's own ways is pointed out.
 */
export const USUAL: Record<Check, Severity> = {
  "title-length": "warn",
  standfirst: "block",
  section: "block",
  byline: "block",
  "alt-text": "warn",
  credit: "warn",
  "to-come": "block",
  "broken-links": "warn",
  "open-comments": "warn",
  approval: "warn",
  "meta-description": "warn",
};

export function severityOf(check: Check, choices: Choices): Severity {
  return FIXED.has(check) ? "block" : (choices?.[check] ?? USUAL[check]);
}

/** What a site would keep of these choices: only where it differs from what comes; null for nothing. */
export function ownChoices(chosen: Partial<Record<Check, Severity>>): Choices {
  const own = CHECKS.filter((check) => !FIXED.has(check) && (chosen[check] ?? USUAL[check]) !== USUAL[check]);
  return own.length === 0 ? null : Object.fromEntries(own.map((check) => [check, chosen[check] as Severity]));
}
