import { type Refused, sendBody } from "#components/desk/send-body.ts";
import type { DeskFile } from "#lib/media/document-view.ts";

export type SentFile = { file: DeskFile; known: boolean };

/** Uploads one file to be offered for download. `sent` hears the share that has left the browser, 0 to 1. Never rejects. */
export function sendFile(file: File, sent: (share: number) => void): Promise<SentFile | Refused> {
  return sendBody<SentFile>("/api/desk/files", file, sent);
}
