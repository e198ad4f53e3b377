"use client";

import { Button } from "#components/ui/button.tsx";
import { pageQueue } from "../uploads/page-queue.ts";
import { isUnderWay, type Trouble, type Upload } from "../uploads/upload.ts";
import { UploadRow } from "./upload-row.tsx";
import { inTotal, summaryOf } from "./upload-words.ts";

type Props = { uploads: readonly Upload[]; trouble: Trouble | null };

/** What is under way and what became of the rest: how far all of it is, what holds it up, and a line for each file. */
export function UploadList({ uploads, trouble }: Props) {
  if (uploads.length === 0) return null;
  const underWay = uploads.filter(isUnderWay);
  const busy = underWay.length > 0;
  const clear = () => pageQueue().remove(uploads.filter((upload) => !isUnderWay(upload)).map(({ key }) => key));
  return (
    <section className="media-uploads" aria-label="Uploads">
      <div className="media-uploads-head">
        <p aria-live="polite">{busy ? `Adding ${count(uploads.length)}` : summaryOf(uploads)}</p>
        {busy && <Total uploads={uploads} />}
        {busy && underWay.length > 1 && (
          <Button look="plain" onClick={() => pageQueue().remove(underWay.map(({ key }) => key))}>
            Cancel all
          </Button>
        )}
        {!busy && (
          <Button look="plain" onClick={clear}>
            Close this list
          </Button>
        )}
      </div>
      {busy && trouble && <Held trouble={trouble} />}
      <ul tabIndex={uploads.length > 8 ? 0 : undefined} aria-label="Files">
        {(busy ? uploads : refusedFirst(uploads)).map((upload) => (
          <UploadRow key={upload.key} upload={upload} />
        ))}
      </ul>
    </section>
  );
}

function Total({ uploads }: { uploads: readonly Upload[] }) {
  const { done, share } = inTotal(uploads);
  return (
    <>
      <progress value={share} max={1} aria-label="Upload of all files" />
      <span className="media-quiet">
        {done} of {uploads.length} done
      </span>
    </>
  );
}

function Held({ trouble }: { trouble: Trouble }) {
  return (
    <p className="media-held" role="status">
      <strong>{trouble.message}</strong>
      {trouble.kind === "sign-in" && (
        <a href="/sign-in" target="_blank" rel="noreferrer">
          Sign in on a new page
        </a>
      )}
      <Button look="plain" onClick={() => pageQueue().wake()}>
        Try now
      </Button>
    </p>
  );
}

/** Once all is done, what somebody must look at stands on top. */
function refusedFirst(uploads: readonly Upload[]): Upload[] {
  const isRefused = ({ state }: Upload) => state === "refused";
  return [...uploads.filter(isRefused), ...uploads.filter((upload) => !isRefused(upload))];
}

function count(files: number): string {
  return files === 1 ? "one file" : `${files} files`;
}
