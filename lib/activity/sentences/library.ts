import { IT, says } from "../pieces.ts";
import type { Act } from "./sentences.ts";

/** What happens to pictures, files and folders. */
export const LIBRARY_ACTS = {
  "media.add": { what: "added to the library", says: () => says`added ${IT} to the library` },
  // As earlier versions wrote it.
  "media.upload": { what: "added a picture", says: () => says`added the picture ${IT}` },
  "media.keep-preview": { what: "kept the picture of a link", says: () => says`kept ${IT}, the picture of a link` },
  "media.describe": { what: "described", says: () => says`changed the description of ${IT}` },
  "media.replace": { what: "replaced", says: () => says`replaced the file of ${IT}` },
  "media.trash": { what: "moved to the trash", says: () => says`moved ${IT} to the trash` },
  "media.restore": { what: "took out of the trash", says: () => says`took ${IT} out of the trash` },
  "media.purge": { what: "deleted for good", says: () => says`deleted ${IT} for good` },
  "media.empty-trash": {
    what: "emptied the trash",
    says: ({ before }) => says`deleted ${String(before.list("removed").length)} things from the trash for good`,
  },
  "file.add": { what: "added a file", says: () => says`added the file ${IT}` },
  "folder.create": { what: "made a folder", says: () => says`made the folder ${IT}` },
  "folder.change": { what: "changed a folder", says: () => says`changed the folder ${IT}` },
  "folder.delete": { what: "deleted a folder", says: () => says`deleted the folder ${IT}` },
} satisfies Record<string, Act>;
