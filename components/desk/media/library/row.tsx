import Link from "next/link";
import { memo } from "react";
import { Ago } from "#components/desk/ago.tsx";
import { itemAddress } from "../item/list-address.ts";
import { Face } from "./face.tsx";
import { type ItemProps, open, Pick } from "./tile.tsx";
import { bytesInWords, kindInWords } from "./words.ts";

/** One thing in the list. */
export const Row = memo(function Row({ item, chosen, roving, clock, from, choose, leave, drag }: ItemProps) {
  const tabIndex = roving ? 0 : -1;
  const [at, by] = item.trashedAt ? [item.trashedAt, item.trashedBy] : [item.addedAt, item.addedBy];
  return (
    <tr data-item={item.id} data-chosen={chosen || undefined}>
      <td className="library-check">
        <Pick item={item} chosen={chosen} tabIndex={tabIndex} choose={choose} />
      </td>
      <td className="t">
        <Link
          href={itemAddress(item.id, from)}
          prefetch={false}
          tabIndex={tabIndex}
          data-open
          draggable
          onDragStart={(event) => drag(item.id, event)}
          onClick={(event) => open(event, item.id, { choose, leave })}
        >
          <Face item={item} clock={clock} sizes="4rem" />
        </Link>
      </td>
      <td className="library-kind">{kindInWords(item)}</td>
      <td className="library-size">{bytesInWords(item.sizeInBytes)}</td>
      <td className="library-credit" dir="auto">
        {item.credit}
      </td>
      <td className="library-used">{item.used ? "used" : "not used"}</td>
      <td className="when">
        <Ago at={new Date(at)} now={clock.now} timeZone={clock.timeZone} />
        {by && <small>by {by}</small>}
      </td>
    </tr>
  );
});
