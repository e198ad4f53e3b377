import { type DeskFile, fileOfItem } from "#lib/media/document-view.ts";
import { aPdf } from "./documents.ts";
import { system } from "./make.ts";
import { upload } from "./uploads.ts";

/** A file to download, added by the system unless a context is given. */
export async function aFile({ seed = 0, fileName = "report.pdf", context = system() } = {}): Promise<DeskFile> {
  const { item } = await upload({ bytes: aPdf(seed), fileName, only: "document" }, context);
  return fileOfItem(item);
}
