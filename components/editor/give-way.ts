import type { Theirs } from "./save-outcome.ts";
import type { SaveQueue } from "./save-queue.ts";
import { sameText, type Text, textOf } from "./text.ts";

type Hands = {
  queue: Pick<SaveQueue, "settled" | "hasUnsaved" | "tookTheirs">;
  /** Somebody else still writes. */
  goesOn: () => boolean;
  /** The saved text. */
  saved: () => Promise<Theirs | null>;
  /** What is on the screen. */
  read: () => Text;
  keep: (text: Text) => Promise<void>;
  show: (text: Text) => void;
};

/**
 * Puts the saved text on the screen of a tab that lost the pen, once what stood there unsaved is kept. Stops without having
 * touched anything when the pen comes back first. Throws when the server cannot be reached: then nothing has given way.
 */
export async function giveWay({ queue, goesOn, saved, read, keep, show }: Hands): Promise<void> {
  await queue.settled();
  while (goesOn() && queue.hasUnsaved()) {
    const theirs = await saved();
    if (!theirs || !goesOn()) return;
    const mine = read();
    const shown = textOf(theirs.content);
    if (!sameText(mine, shown)) await keep(mine);
    if (!goesOn()) return;
    // Unless a word that was being composed when the editor closed has come since.
    if (!sameText(read(), mine)) continue;
    show(shown);
    queue.tookTheirs(theirs.version, theirs.savedAt);
  }
}
