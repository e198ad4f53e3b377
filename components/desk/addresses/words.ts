import type { RuleKind, RuleStatus } from "#db/vocabulary.ts";

export const KIND_CHOICES: { value: RuleKind; label: string; hint: string }[] = [
  { value: "exact", label: "Exactly this address", hint: "Also with parameters, as /?p=123 of an old site." },
  { value: "prefix", label: "All that begins with it", hint: "/blog is about /blog and /blog/a/b." },
  { value: "pattern", label: "Pattern", hint: "/#/*/:slug is about /2019/may/a-story." },
];

export const STATUS_CHOICES: { value: RuleStatus; label: string; hint: string }[] = [
  { value: 301, label: "Leads on for good (301)", hint: "Search engines take the new address over." },
  { value: 302, label: "Leads on for now (302)", hint: "The old address goes on being the one that counts." },
  { value: 308, label: "Leads on for good, strictly (308)", hint: "As 301, for programs that send something along." },
  { value: 307, label: "Leads on for now, strictly (307)", hint: "As 302, for programs that send something along." },
  { value: 410, label: "Gone for good (410)", hint: "A page says so. Search engines forget it." },
  { value: 451, label: "Withheld for legal reasons (451)", hint: "A page says so, and why." },
];

/** What a rule does, in the list. */
export const ANSWER_WORDS: Record<RuleStatus, string> = {
  301: "301, for good",
  302: "302, for now",
  307: "307, for now",
  308: "308, for good",
  410: "410, gone",
  451: "451, withheld",
};

export const KIND_WORDS: Record<RuleKind, string> = { exact: "", prefix: "and all below", pattern: "pattern" };

export function times(count: number): string {
  return count === 1 ? "once" : `${count.toLocaleString("en")} times`;
}
