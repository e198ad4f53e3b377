import { listed } from "#components/desk/listed.ts";
import { Sheet } from "#components/desk/sheet.tsx";
import { Button } from "#components/ui/button.tsx";
import type { NamedItem } from "#lib/media/desk-library.ts";

type Props = { items: readonly NamedItem[]; purge: (items: readonly NamedItem[]) => void; onClose: () => void };

/** Before things leave the trash for good. */
export function PurgeQuestion({ items, purge, onClose }: Props) {
  const one = items.length === 1;
  return (
    <Sheet
      title={one ? `Remove “${items[0]?.fileName}” for good?` : `Remove ${items.length} for good?`}
      onClose={onClose}
    >
      <p dir="auto">{listed(items.map(({ fileName }) => fileName))}</p>
      <p>
        {one ? "The file and all that is written about it are" : "The files and all that is written about them are"}{" "}
        deleted at once. This cannot be undone.
      </p>
      <div className="acts">
        <Button look="plain" onClick={onClose}>
          Cancel
        </Button>
        <Button
          look="grave"
          onClick={() => {
            onClose();
            purge(items);
          }}
        >
          {one ? "Remove it for good" : `Remove ${items.length} for good`}
        </Button>
      </div>
    </Sheet>
  );
}
