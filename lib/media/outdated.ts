import type { Signed } from "./addresses.ts";
import { isServedElsewhere } from "./elsewhere.ts";
import { currentFolders } from "./names.ts";

/**
 * The sizes of a picture that is about to become another one. Whoever asks us for them is led to the new ones, so they go
 * at once; browsers that fetch them elsewhere are led nowhere, so they stay for a day there (sweep-storage.ts).
 */
export function outdatedFolders(row: Signed): string[] {
  return isServedElsewhere() ? [] : currentFolders(row);
}
