import { type Refused, sendBody } from "#components/desk/send-body.ts";
import type { DeskPicture } from "#lib/media/view.ts";

export type Sent = { picture: DeskPicture; known: boolean };

/** Uploads one picture to the library. `sent` hears the share that has left the browser, 0 to 1. Never rejects. */
export function sendPicture(file: File, sent: (share: number) => void): Promise<Sent | Refused> {
  return sendBody<Sent>("/api/desk/media", file, sent);
}
