import type { DeskItem } from "#lib/media/item.ts";
import { Thumbnail } from "../thumbnail.tsx";
import { lengthInWords } from "./words.ts";

/** What it looks like; of what cannot be seen, what it is. */
export function Frame({ item, sizes }: { item: DeskItem; sizes?: string }) {
  if (item.kind === "picture") {
    return (
      <span className="media-frame">
        <Thumbnail picture={item} alt={item.alt} {...(sizes && { sizes })} />
      </span>
    );
  }
  return (
    <span className="media-frame media-sign">
      <span>{item.typeName}</span>
      {item.seconds !== null && <span>{lengthInWords(item.seconds)}</span>}
    </span>
  );
}
