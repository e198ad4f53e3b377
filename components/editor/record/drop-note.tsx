import { useRouter } from "next/navigation";
import { Ask } from "#components/ui/ask.tsx";
import { dropNote } from "#lib/corrections/actions.ts";
import type { DeskNote } from "#lib/corrections/desk.ts";

/** Takes out a note that readers do not know yet. */
export function DropNote({ note: { id } }: { note: DeskNote }) {
  const router = useRouter();
  return (
    <Ask
      open="Remove …"
      title="Remove this note?"
      act="Remove the note"
      run={() => dropNote({ id })}
      onDone={() => router.refresh()}
    >
      <p>Readers do not know it. It does not come out with the next publication.</p>
    </Ask>
  );
}
