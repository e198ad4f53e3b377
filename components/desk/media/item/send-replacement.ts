import { Setback } from "#components/desk/uploads/setback.ts";
import { tusTransport } from "#components/desk/uploads/tus-transport.ts";
import type { DeskItem } from "#lib/media/item.ts";
import { askTo } from "../ask-server.ts";

export type Replaced = DeskItem & { unchanged: boolean };
export type NotReplaced = { message: string };

/**
 * Puts another file in the place of one that is there. `sent` hears the share that has left the browser, 0 to 1. After a
 * broken connection another try goes on where this one stood. Never rejects.
 */
export async function sendReplacement(
  id: string,
  file: File,
  sent: (share: number) => void,
): Promise<Replaced | NotReplaced> {
  try {
    const told = ({ share }: { share?: number }) => share !== undefined && sent(share);
    const url = await tusTransport.send(file, { url: null, told, signal: new AbortController().signal });
    const answer = await askTo<Replaced>("POST", `/api/desk/media/${id}/file`, { upload: url.split("/").at(-1) });
    return answer.ok ? answer.result : answer;
  } catch (error) {
    if (!(error instanceof Setback)) throw error;
    const isBroken = error.kind === "offline" || error.kind === "server";
    return {
      message: isBroken ? "The connection broke. Try again: what has arrived is not sent twice." : error.message,
    };
  }
}
