import { useActs } from "#components/desk/palette/use-acts.ts";
import { addressOf, type Wish } from "./address.ts";
import type { LibraryActs } from "./keys.ts";

/** What the palette offers while the library is open. */
export function useLibraryPalette(wishFor: (change: Wish) => void, acts: LibraryActs, selected: number): void {
  const view = (name: string, words: string, wish: Wish) => ({
    ...{ name, words },
    run: () => wishFor({ ...EVERY_FILTER, ...wish }),
  });
  useActs([
    ...(selected > 0
      ? [
          { name: "Edit the selected together", words: "bulk credit many", keys: "E", run: acts.edit },
          { name: "Move the selected to a folder", words: "sort put", keys: "M", run: acts.move },
          { name: "Put the selected into the trash", words: "delete remove", keys: "Delete", run: acts.trash },
        ]
      : []),
    view("Pictures without alt text", "missing alternative accessibility", { withoutAlt: "1" }),
    view("What has no credit", "missing without photographer", { withoutCredit: "1" }),
    view("What nothing uses", "unused orphans", { unused: "1" }),
    { name: "Where usage ends", words: "expiry licence rights ended", href: `${addressOf({})}/usage` },
    view("The trash of the library", "deleted restore bin", { trashed: "1" }),
  ]);
}

const EVERY_FILTER: Wish = {
  ...{ q: undefined, kind: undefined, folder: undefined, unused: undefined, withoutAlt: undefined },
  ...{ withoutCredit: undefined, usage: undefined, by: undefined, days: undefined, from: undefined, to: undefined },
  ...{ takenFrom: undefined, takenTo: undefined, orientation: undefined, trashed: undefined },
};
