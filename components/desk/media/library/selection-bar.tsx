import { ManyBar } from "#components/desk/many/bar.tsx";
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

/** What can be done with the selected things together. */
export function SelectionBar({ count, trash, may, ask, restore, clear }: Props) {
  return (
    <ManyBar count={count} clear={clear}>
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
    </ManyBar>
  );
}
