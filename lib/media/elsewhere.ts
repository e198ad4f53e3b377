import type { Elsewhere } from "#lib/kernel/page-cache/elsewhere.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { FILE_PATH } from "./document-names.ts";
import { MADE_PATH, storedName } from "./names.ts";

const PREFIX = "/media/";

/** Where readers' browsers fetch what is stored, when they can do so without us; `publicUrl` is the setting for it. */
export function mediaElsewhere(publicUrl: string | undefined): Elsewhere | undefined {
  if (publicUrl === undefined || storage().address("public") === null) return undefined;
  return { prefix: PREFIX, origin: new URL(publicUrl).origin, addressOf };
}

/** Whether they fetch pictures from there: then every size must be there before a page names it. */
export function isServedElsewhere(): boolean {
  return storage().address("public") !== null;
}

function addressOf(url: string): string | null {
  const path = url.slice(PREFIX.length);
  const isOurs = MADE_PATH.test(path) || FILE_PATH.test(path.replace(/^files\//, ""));
  return isOurs ? storage().address(storedName({ url })) : null;
}
