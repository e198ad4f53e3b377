"use client";

import type { MovedWish } from "#lib/redirects/schema.ts";
import { useWish } from "../use-wish.ts";
import { ListFilters } from "./list-filters.tsx";
import { listAddress, MOVED } from "./rooms.ts";

export function MovedFilters({ wish }: { wish: MovedWish }) {
  const [shown, choose] = useWish(wish, (next) => listAddress(MOVED, next));
  return (
    <ListFilters list={MOVED} q={shown.q} search="Search former addresses" choose={choose}>
      In the order of the alphabet
    </ListFilters>
  );
}
