"use client";

import type { RulesWish } from "#lib/redirects/schema.ts";
import { useWish } from "../use-wish.ts";
import { Word } from "../word.tsx";
import { ListFilters } from "./list-filters.tsx";
import { listAddress, RULES } from "./rooms.ts";

const KINDS = [
  { value: "exact", label: "one address" },
  { value: "prefix", label: "all below an address" },
  { value: "pattern", label: "a pattern, in their order" },
];
const ANSWERS = [
  { value: "leads", label: "that lead on" },
  { value: "gone", label: "that say gone or withheld" },
  { value: "nowhere", label: "that lead nowhere any more" },
  { value: "unused", label: "that nobody used yet" },
];

export function RuleFilters({ wish }: { wish: RulesWish }) {
  const [shown, choose] = useWish(wish, (next) => listAddress(RULES, next));
  return (
    <ListFilters list={RULES} q={shown.q} search="Search addresses and notes" choose={choose}>
      {"Showing rules about "}
      <Word<RulesWish> label="About what" name="kind" value={shown.kind} of={KINDS} none="anything" choose={choose} />
      {", "}
      <Word<RulesWish>
        label="Answer"
        name="answer"
        value={shown.answer}
        of={ANSWERS}
        none="whatever they answer"
        choose={choose}
      />
    </ListFilters>
  );
}
