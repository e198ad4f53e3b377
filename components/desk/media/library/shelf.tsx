import type { KeyboardEvent, Ref } from "react";
import type { Selection } from "#components/desk/many/selection.ts";
import type { NamedItem } from "#lib/media/desk-library.ts";
import type { View } from "./address.ts";
import { Row } from "./row.tsx";
import { type Handlers, Tile } from "./tile.tsx";
import type { Clock } from "./words.ts";

type Props = Handlers & {
  view: View;
  items: readonly NamedItem[];
  selection: Selection;
  /** The one that the keys go on from. */
  current: string;
  trash: boolean;
  busy: boolean;
  clock: Clock;
  /** The list's address, for the way back and on from the pages of its items. */
  from: string;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (id: string) => void;
  ref: Ref<HTMLDivElement>;
};

/** What was found, as a contact sheet or as a table. */
export function Shelf({
  view,
  items,
  selection,
  current,
  trash,
  busy,
  clock,
  from,
  onKeyDown,
  onFocus,
  ref,
  ...acts
}: Props) {
  const stop = items.some(({ id }) => id === current) ? current : items[0]?.id;
  const each = (item: NamedItem) => ({
    ...{ item, clock, from, ...acts },
    chosen: selection.ids.has(item.id),
    roving: item.id === stop,
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the links and boxes within, taken for all of them
    <div
      ref={ref}
      aria-busy={busy}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => onFocus(target.closest<HTMLElement>("[data-item]")?.dataset.item ?? current)}
    >
      {view === "grid" ? (
        <ul className="media-grid" aria-label="Found">
          {items.map((item) => (
            <Tile key={item.id} {...each(item)} />
          ))}
        </ul>
      ) : (
        <table className="library-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="away">Select</span>
              </th>
              <th scope="col">Name</th>
              <th scope="col">Kind</th>
              <th scope="col">Size</th>
              <th scope="col">Credit</th>
              <th scope="col">Used</th>
              <th scope="col">{trash ? "Thrown away" : "Added"}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row key={item.id} {...each(item)} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
