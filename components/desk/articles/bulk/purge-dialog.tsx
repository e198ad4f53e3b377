import { listed } from "#components/desk/listed.ts";
import { Sheet } from "#components/desk/sheet.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Item } from "./choosing.tsx";

type Props = { items: readonly Item[]; purge: () => void; onClose: () => void };

/** Before articles leave the trash for good. */
export function PurgeDialog({ items, purge, onClose }: Props) {
  const what = items.length === 1 ? "it" : `${items.length} articles`;
  return (
    <Sheet title={`Delete ${what} for good?`} onClose={onClose}>
      <p dir="auto">{listed(items.map(({ name }) => `“${name}”`))}</p>
      <p>Text, history and comments are removed. This cannot be undone.</p>
      <div className="acts">
        <Button look="plain" onClick={onClose}>
          Cancel
        </Button>
        <Button
          look="grave"
          onClick={() => {
            onClose();
            purge();
          }}
        >
          Delete {what} for good
        </Button>
      </div>
    </Sheet>
  );
}
