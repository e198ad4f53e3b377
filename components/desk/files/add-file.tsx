import { type DragEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { MAX_FILE_BYTES, TAKEN } from "#lib/media/document-kinds.ts";
import { type DeskFile, fileOfItem } from "#lib/media/document-view.ts";
import { megabytes } from "#lib/media/megabytes.ts";
import { sendOne } from "../uploads/send-one.ts";

type Sending = { file: File; share: number; message?: string; again?: boolean };

/** The place of the dialog that takes a file from this machine, and says why one was not taken. */
export function AddFile({ added }: { added: (file: DeskFile, name: string) => void }) {
  const [sending, setSending] = useState<Sending | null>(null);

  async function send(file: File): Promise<void> {
    setSending({ file, share: 0 });
    const answer = await sendOne(file, { only: "document" }, ({ share }) => setSending({ file, share }));
    if (!("item" in answer)) return setSending({ file, share: 0, ...answer });
    setSending(null);
    added(fileOfItem(answer.item), file.name);
  }
  function drop(event: DragEvent): void {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    void send(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same by keyboard.
    <div className="file-add" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <label className="btn media-choose">
        Add a file
        <input
          className="away"
          type="file"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void send(file);
            // The same file may be chosen again after a refusal.
            currentTarget.value = "";
          }}
        />
      </label>
      <p className="media-quiet">
        {TAKEN}, up to {megabytes(MAX_FILE_BYTES)}. Readers download it; nothing of it is shown.
      </p>
      <div aria-live="polite">
        {sending && (
          <p className="file-sending">
            {sending.file.name}{" "}
            {sending.message ? (
              <strong>was not added. {sending.message}</strong>
            ) : (
              <progress value={sending.share} max={1} aria-label={`Upload of ${sending.file.name}`} />
            )}
            {sending.again && (
              <Button look="plain" onClick={() => void send(sending.file)}>
                Try again
              </Button>
            )}
          </p>
        )}
      </div>
    </div>
  );
}
