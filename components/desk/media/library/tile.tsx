import Link from "next/link";
import { type DragEvent, type MouseEvent, memo } from "react";
import type { NamedItem } from "#lib/media/desk-library.ts";
import { itemAddress } from "../item/list-address.ts";
import { Face } from "./face.tsx";
import type { Clock } from "./words.ts";

export type Handlers = {
  /** `far`: all from the last one chosen to this one. */
  choose: (id: string, far: boolean) => void;
  /** Before the item's page opens. */
  leave: (id: string) => void;
  drag: (id: string, event: DragEvent) => void;
};
export type ItemProps = { item: NamedItem; chosen: boolean; roving: boolean; clock: Clock; from: string } & Handlers;

/** One thing in the grid. Of all of them one is a stop of the Tab key; the arrows go from there. */
export const Tile = memo(function Tile({ item, chosen, roving, clock, from, choose, leave, drag }: ItemProps) {
  const tabIndex = roving ? 0 : -1;
  return (
    <li className="library-tile" data-item={item.id} data-chosen={chosen || undefined}>
      <Link
        href={itemAddress(item.id, from)}
        prefetch={false}
        tabIndex={tabIndex}
        data-open
        draggable
        onDragStart={(event) => drag(item.id, event)}
        onClick={(event) => open(event, item.id, { choose, leave })}
      >
        <Face item={item} clock={clock} />
      </Link>
      <Pick item={item} chosen={chosen} tabIndex={tabIndex} choose={choose} />
    </li>
  );
});

/** Shift and a click reach from the last one chosen to here. */
export function open(event: MouseEvent, id: string, { choose, leave }: Pick<Handlers, "choose" | "leave">): void {
  if (!event.shiftKey) return leave(id);
  event.preventDefault();
  choose(id, true);
}

type PickProps = { item: NamedItem; chosen: boolean; tabIndex: number; choose: Handlers["choose"] };

export function Pick({ item, chosen, tabIndex, choose }: PickProps) {
  return (
    <label className="library-pick">
      <input
        type="checkbox"
        checked={chosen}
        tabIndex={tabIndex}
        aria-label={`Select ${item.fileName}`}
        // The change of a box is told by a click, also from the keyboard.
        onChange={({ nativeEvent }) => choose(item.id, (nativeEvent as unknown as PointerEvent).shiftKey)}
      />
    </label>
  );
}
