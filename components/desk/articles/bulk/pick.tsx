"use client";

import { useEffect, useRef } from "react";
import { PICK_ALL } from "./bulk-bar.tsx";
import { useChoosing } from "./choosing.tsx";

/** The box of one row; with shift it reaches from the last one chosen to here. */
export function PickRow({ id, name }: { id: string; name: string }) {
  const { chosen, choose } = useChoosing();
  return (
    <td className="pick">
      <label>
        <input
          type="checkbox"
          checked={chosen.has(id)}
          aria-label={`Select “${name}”`}
          // The change of a box is told by a click, also from the keyboard.
          onChange={({ nativeEvent }) => choose(id, (nativeEvent as unknown as PointerEvent).shiftKey)}
        />
      </label>
    </td>
  );
}

/** All on this page, or none. */
export function PickAll() {
  const { count, of, all, clear } = useChoosing();
  const box = useRef<HTMLInputElement>(null);
  const some = count > 0 && count < of;
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <th scope="col" className="pick">
      <label>
        <input
          ref={box}
          id={PICK_ALL}
          type="checkbox"
          checked={of > 0 && count === of}
          aria-label="Select all on this page"
          onChange={() => (count === of ? clear() : all())}
        />
      </label>
    </th>
  );
}
