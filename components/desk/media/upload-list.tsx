"use client";

import { Button } from "#components/ui/button.tsx";
import type { Upload } from "./use-uploads.ts";

type Props = { uploads: Upload[]; retry: (upload: Upload) => void; forget: (upload: Upload) => void };

/** What is under way, and what could not be taken and why. Pictures that were added show in the grid instead. */
export function UploadList({ uploads, retry, forget }: Props) {
  const shown = uploads.filter((upload) => upload.state !== "added");
  const added = uploads.length - shown.length;
  return (
    <div className="media-uploads" aria-live="polite">
      {added > 0 && (
        <p className="media-quiet">{added === 1 ? "One picture was added." : `${added} pictures were added.`}</p>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map((upload) => (
            <li key={upload.key} data-state={upload.state}>
              <span className="media-file">{upload.file.name}</span>
              <UploadState upload={upload} />
              {upload.again && (
                <Button look="plain" onClick={() => retry(upload)}>
                  Try again
                </Button>
              )}
              {(upload.state === "refused" || upload.state === "known") && (
                <Button look="plain" onClick={() => forget(upload)}>
                  Dismiss
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function UploadState({ upload: { state, sent, message, file } }: { upload: Upload }) {
  if (state === "refused") return <strong>{message}</strong>;
  if (state === "known") return <span>This picture is in the library already.</span>;
  if (state === "waiting") return <span>Waiting</span>;
  if (sent >= 1) return <span>Making its sizes</span>;
  return <progress value={sent} max={1} aria-label={`Upload of ${file.name}`} />;
}
