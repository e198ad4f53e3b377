import type { Viewer } from "#lib/kernel/actor.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import { deskAdders } from "./desk-adders.ts";
import { type DeskFolder, deskFolders } from "./desk-folders.ts";
import { canArrange, canDelete } from "./policy.ts";

/** What a screen that shows the library needs besides its pages. Plain JSON: it also crosses to the browser. */
export type LibraryChoices = {
  folders: DeskFolder[];
  adders: { id: string; name: string }[];
  me: string;
  may: { delete: boolean; arrange: boolean };
  timeZone: string;
};

export async function libraryChoices(viewer: Viewer): Promise<LibraryChoices> {
  const [folders, adders, { timeZone }] = await Promise.all([
    deskFolders(viewer),
    deskAdders(viewer),
    deskSite(viewer),
  ]);
  const may = { delete: canDelete(viewer), arrange: canArrange(viewer) };
  return { folders, adders, me: viewer.id, may, timeZone };
}
