import { type Refused, sendOne } from "#components/desk/uploads/send-one.ts";
import type { DeskItem } from "#lib/media/item.ts";

export type Replaced = { item: DeskItem; unchanged: boolean };

/** Puts another file in the place of one that is there. `sent` hears the share that has left the browser, 0 to 1. Never rejects. */
export async function sendReplacement(
  id: string,
  file: File,
  sent: (share: number) => void,
): Promise<Replaced | Refused> {
  const answer = await sendOne(file, { replaces: id }, ({ share }) => sent(share));
  return "item" in answer ? { item: answer.item, unchanged: answer.state === "known" } : answer;
}
