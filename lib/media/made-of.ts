import type { Media } from "#db/schema/media.ts";
import { atHand } from "#lib/kernel/storage/at-hand.ts";
import type { FileWork } from "#lib/kernel/storage/with-files.ts";
import { type Cut, cuttable, markOf } from "./addresses.ts";
import { darkroom } from "./darkroom/darkroom.ts";
import type { Wanted } from "./darkroom/messages.ts";
import { madeName, namesOf } from "./names.ts";

/** Sizes of a picture from its original, with the names that they are to have. Decoded once, however many they are. */
export async function madeOf(row: Media, cut: Cut, wanted: Wanted): Promise<{ name: string; bytes: Buffer }[]> {
  const [original = ""] = namesOf(row);
  const { files } = await atHand(original, (path) =>
    darkroom().develop({ source: { path }, wanted, cut: cuttable(row, cut) }),
  );
  return files.map(({ bytes, ...recipe }) => ({ name: madeName(row.id, markOf(row, cut), recipe), bytes }));
}

/** Makes every size that pages name, of a picture as it is about to be. */
export async function keepEvery(files: FileWork, row: Media): Promise<void> {
  for (const { name, bytes } of await madeOf(row, "cut", "every")) await files.put(row.id, name, bytes);
}
