"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { everything, NOTHING, reaching, type Selection, toggled } from "#components/desk/many/selection.ts";
import { ManyTold } from "#components/desk/many/told.tsx";
import { MOST_AT_ONCE } from "#lib/articles/bulk-schema.ts";
import type { Colleague } from "#lib/plan/desk.ts";
import type { Choices } from "../list-filters.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { useBulk } from "./use-bulk.ts";

export type Item = { id: string; name: string };
type Choosing = {
  chosen: ReadonlySet<string>;
  count: number;
  of: number;
  choose: (id: string, reach: boolean) => void;
  all: () => void;
  clear: () => void;
};

const Here = createContext<Choosing | null>(null);

export function useChoosing(): Choosing {
  const here = useContext(Here);
  if (!here) throw new Error("Rows are chosen within Choosing.");
  return here;
}

/** What may be chosen for them; `colleagues` is null for those who give stories to nobody. */
export type BulkChoices = {
  sections: Choices;
  topics: Choices;
  colleagues: Colleague[] | null;
  /** The site's. */
  timeZone: string;
};
type Props = { items: Item[]; trash: boolean; choices: BulkChoices; children: ReactNode };

/** Which rows of a list are chosen, and what is done with them together. Another list begins with nothing. */
export function Choosing({ items, trash, choices, children }: Props) {
  const [selection, select] = useState<Selection>(NOTHING);
  const order = items.map(({ id }) => id);
  // What is gone from the list is not chosen any more.
  const chosen = items.filter(({ id }) => selection.ids.has(id));
  const bulk = useBulk((refused) => select({ ids: new Set(refused), anchor: null }));
  const clear = () => select(NOTHING);
  const place = useRef<HTMLDivElement>(null);
  // The bar that was used goes with the selection.
  useEffect(() => {
    if (bulk.told) place.current?.focus();
  }, [bulk.told]);
  const here: Choosing = {
    chosen: selection.ids,
    count: chosen.length,
    of: items.length,
    choose: (id, reach) => select((before) => (reach ? reaching(before, order, id) : toggled(before, id))),
    all: () => select(everything(order, MOST_AT_ONCE)),
    clear,
  };
  return (
    <Here value={here}>
      <ManyTold told={bulk.told} forget={bulk.forget} ref={place} />
      {children}
      <BulkBar items={chosen} {...{ trash, choices, bulk, clear }} />
    </Here>
  );
}
