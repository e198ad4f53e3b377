import type { Upload } from "../uploads/upload.ts";

/** What became of all: “97 added, 2 were here already, 1 refused”. */
export function summaryOf(uploads: readonly Upload[]): string {
  const of = (state: Upload["state"]) => uploads.filter((upload) => upload.state === state).length;
  const [added, known, refused] = [of("added"), of("known"), of("refused")];
  const parts = [
    added > 0 && `${added} added`,
    known > 0 && `${known} ${known === 1 ? "was" : "were"} here already`,
    refused > 0 && `${refused} refused`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** How many are done, and the share of all bytes that has left the browser. */
export function inTotal(uploads: readonly Upload[]): { done: number; share: number } {
  let [done, sent, size] = [0, 0, 0];
  for (const upload of uploads) {
    const isDone = upload.state === "added" || upload.state === "known" || upload.state === "refused";
    if (isDone) done += 1;
    size += upload.size;
    sent += upload.size * (isDone ? 1 : upload.share);
  }
  return { done, share: size > 0 ? sent / size : 0 };
}
