"use client";

import type { MissedWish } from "#lib/redirects/schema.ts";
import { useWish } from "../use-wish.ts";
import { Word } from "../word.tsx";
import { ListFilters } from "./list-filters.tsx";
import { listAddress, MISSED } from "./rooms.ts";

const SHOW = [
  { value: "readers", label: "readers ask for" },
  { value: "robots", label: "only programs ask for" },
  { value: "ignored", label: "are ignored" },
];

export function MissedFilters({ wish }: { wish: MissedWish }) {
  const [shown, choose] = useWish(wish, (next) => listAddress(MISSED, next, { show: "readers" }));
  return (
    <ListFilters list={MISSED} q={shown.q} search="Search addresses" choose={choose}>
      {"Showing addresses that "}
      <Word<MissedWish> label="Which" name="show" value={shown.show} of={SHOW} choose={choose} />
    </ListFilters>
  );
}
