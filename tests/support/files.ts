import { addFile } from "#lib/media/commands/add-document.ts";
import type { DeskFile } from "#lib/media/document-view.ts";
import { aPdf } from "./documents.ts";
import { system } from "./make.ts";

/** A file to download, added by the system unless a context is given. */
export async function aFile({ seed = 0, fileName = "report.pdf", context = system() } = {}): Promise<DeskFile> {
  return (await addFile({ bytes: aPdf(seed), fileName }, context)).file;
}
