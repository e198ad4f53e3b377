import { Button } from "#components/ui/button.tsx";
import type { LibraryChoices } from "#lib/media/desk-choices.ts";

export type Question = "edit" | "move" | "trash" | "purge";
type Props = {
  count: number;
  trash: boolean;
  may: LibraryChoices["may"];
  ask: (question: Question) => void;
  restore: () => void;
  clear: () => void;
};

/** How many are selected, and what can be done with them together. */
export function SelectionBar({ count, trash, may, ask, restore, clear }: Props) {
  return (
    <section className="library-bar" aria-label="Selection" hidden={count === 0}>
      <p role="status">{count > 0 && `${count.toLocaleString("en")} selected`}</p>
      {!trash && (
        <>
          <Button look="quiet" onClick={() => ask("edit")}>
            Edit together …
          </Button>
          <Button look="quiet" onClick={() => ask("move")}>
            Move to folder …
          </Button>
          {may.delete && (
            <Button look="quiet" onClick={() => ask("trash")}>
              To the trash …
            </Button>
          )}
        </>
      )}
      {trash && may.delete && (
        <>
          <Button look="quiet" onClick={restore}>
            Restore
          </Button>
          <Button look="quiet" onClick={() => ask("purge")}>
            Remove for good …
          </Button>
        </>
      )}
      <Button look="plain" onClick={clear}>
        Clear
      </Button>
    </section>
  );
}
