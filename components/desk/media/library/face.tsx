import type { NamedItem } from "#lib/media/desk-library.ts";
import { Frame } from "./frame.tsx";
import { Marks } from "./marks.tsx";
import type { Clock } from "./words.ts";

type Props = { item: NamedItem; clock: Clock; sizes?: string };

/** How a thing is shown in the grid and the list. The link or button around it gets its name from here. */
export function Face({ item, clock, sizes }: Props) {
  return (
    <>
      <Frame item={item} {...(sizes && { sizes })} />
      <span className="media-name" dir="auto">
        {item.fileName}
      </span>
      <Marks item={item} clock={clock} />
    </>
  );
}
