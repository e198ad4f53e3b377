import { type Refused, sendBody } from "#components/desk/send-body.ts";
import type { DeskItem } from "#lib/media/item.ts";

export type Replaced = DeskItem & { unchanged: boolean };

/** Puts another file in the place of one that is there. `sent` hears the share that has left the browser, 0 to 1. Never rejects. */
export function sendReplacement(id: string, file: File, sent: (share: number) => void): Promise<Replaced | Refused> {
  return sendBody<Replaced>(`/api/desk/media/${id}/file`, file, sent, "PUT");
}
