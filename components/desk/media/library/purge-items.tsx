import { PurgeQuestion } from "#components/desk/many/purge-question.tsx";
import type { NamedItem } from "#lib/media/desk-library.ts";

type Props = { items: readonly NamedItem[]; purge: (items: readonly NamedItem[]) => void; onClose: () => void };

/** Before things leave the trash for good. */
export function PurgeItems({ items, purge, onClose }: Props) {
  const one = items.length === 1;
  return (
    <PurgeQuestion
      title={one ? `Remove “${items[0]?.fileName}” for good?` : `Remove ${items.length} for good?`}
      names={items.map(({ fileName }) => fileName)}
      act={one ? "Remove it for good" : `Remove ${items.length} for good`}
      purge={() => purge(items)}
      onClose={onClose}
    >
      <p>
        {one ? "The file and all that is written about it are" : "The files and all that is written about them are"}{" "}
        deleted at once. This cannot be undone.
      </p>
    </PurgeQuestion>
  );
}
