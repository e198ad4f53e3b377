import { isPlayableType, PLAYABLE_KINDS } from "./playable-kinds.ts";

/** What may be offered for download: the type that browsers are told, the ending of the stored name, the name for people. */
export const FILE_KINDS = {
  "application/pdf": { ending: "pdf", name: "PDF" },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { ending: "docx", name: "DOCX" },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { ending: "xlsx", name: "XLSX" },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": { ending: "pptx", name: "PPTX" },
  "application/vnd.oasis.opendocument.text": { ending: "odt", name: "ODT" },
  "application/vnd.oasis.opendocument.spreadsheet": { ending: "ods", name: "ODS" },
  "application/vnd.oasis.opendocument.presentation": { ending: "odp", name: "ODP" },
  "application/epub+zip": { ending: "epub", name: "EPUB" },
  "application/zip": { ending: "zip", name: "ZIP" },
  "application/json": { ending: "json", name: "JSON" },
  "text/csv": { ending: "csv", name: "CSV" },
  "text/plain": { ending: "txt", name: "TXT" },
} as const;
export type FileType = keyof typeof FILE_KINDS;

/** For the sentence that refuses something else. */
export const TAKEN = "PDF, Word, Excel, PowerPoint and OpenDocument files, EPUB, ZIP, CSV, JSON and plain text";

/** Largest document that is taken, in bytes. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;
/** Of text, which is read whole. */
export const MAX_TEXT_BYTES = 25 * 1024 * 1024;

export function kindName(type: string): string {
  if (isPlayableType(type)) return PLAYABLE_KINDS[type].name;
  return Object.hasOwn(FILE_KINDS, type) ? FILE_KINDS[type as FileType].name : "";
}
