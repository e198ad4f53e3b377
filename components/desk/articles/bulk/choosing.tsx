"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { everything, NOTHING, reaching, type Selection, toggled } from "#components/desk/selection.ts";
import { MOST_AT_ONCE } from "#lib/articles/bulk-schema.ts";
import type { Choices } from "../list-filters.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { BulkTold } from "./bulk-told.tsx";
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

type Props = { items: Item[]; trash: boolean; sections: Choices; topics: Choices; children: ReactNode };

/** Which rows of a list are chosen, and what is done with them together. Another list begins with nothing. */
export function Choosing({ items, trash, sections, topics, children }: Props) {
  const [selection, select] = useState<Selection>(NOTHING);
  const order = items.map(({ id }) => id);
  // What is gone from the list is not chosen any more.
  const chosen = items.filter(({ id }) => selection.ids.has(id));
  const bulk = useBulk((refused) => select({ ids: new Set(refused), anchor: null }));
  const clear = () => select(NOTHING);
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
      <BulkTold told={bulk.told} forget={bulk.forget} />
      {children}
      <BulkBar items={chosen} trash={trash} sections={sections} topics={topics} bulk={bulk} clear={clear} />
    </Here>
  );
}
