import { join } from "node:path";
import { env } from "#lib/kernel/env.ts";
import { shared } from "#lib/kernel/shared.ts";
import type { Storage } from "./contract.ts";
import { diskStorage } from "./disk.ts";

/** The file storage of this process. */
export function storage(): Storage {
  return shared("storage", () => diskStorage(join(env().DATA_DIR, "media")));
}
