import { useRouter } from "next/navigation";
import { useState } from "react";
import { Ask } from "#components/ui/ask.tsx";
import { LongField } from "#components/ui/long-field.tsx";
import { takeNoteBack } from "#lib/corrections/actions.ts";
import type { DeskNote } from "#lib/corrections/desk.ts";
import { NOTE_LIMITS } from "#lib/corrections/limits.ts";

/** A note that was wrong itself: it stays, struck through, with the reason. */
export function TakeNoteBack({ note: { id } }: { note: DeskNote }) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | undefined>();

  async function run() {
    const reply = await takeNoteBack({ id, reason });
    setError(reply.ok ? undefined : reply.fields?.reason);
    return reply;
  }
  return (
    <Ask open="Take back …" title="Take this note back?" act="Take it back" run={run} onDone={() => router.refresh()}>
      <p>
        What readers were told does not vanish: the note stays where it is, struck through, with the day and the reason.
      </p>
      <LongField
        label="Why, as readers are told"
        value={reason}
        error={error}
        maxLength={NOTE_LIMITS.reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </Ask>
  );
}
