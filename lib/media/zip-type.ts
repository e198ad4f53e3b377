import type { FileType } from "./document-kinds.ts";
import type { Found } from "./document-type.ts";

const DAMAGED: Found = { refusal: "This file is damaged or incomplete. Save it again, and add that." };
const MACROS: Found = {
  refusal: "This document holds macros, which are programs. Save it without macros, and add that.",
};

/** Where the Office formats keep what they are. */
const OFFICE: Record<string, FileType> = {
  "word/": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "ppt/": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
};

const NAMED: readonly FileType[] = [
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
  "application/vnd.oasis.opendocument.presentation",
  "application/epub+zip",
];

/** What an archive is, by the names in its list of contents; nothing is unpacked, so no bomb can go off. */
export function zipType(bytes: Uint8Array): Found {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = namesIn(file);
  if (!names) return DAMAGED;
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name) || /^Basic\/.+\.xml$/.test(name))) return MACROS;
  if (names.includes("[Content_Types].xml")) {
    const folder = Object.keys(OFFICE).find((start) => names.some((name) => name.startsWith(start)));
    return { type: folder ? (OFFICE[folder] as FileType) : "application/zip" };
  }
  // OpenDocument and EPUB say it in their first entry, never compressed.
  const said = names[0] === "mimetype" ? file.toString("latin1", 38, 38 + file.readUInt32LE(18)) : "";
  return { type: NAMED.find((type) => said.startsWith(type)) ?? "application/zip" };
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/** The names of the central directory; null when it is not there or leads outside of the file. */
function namesIn(file: Buffer): string[] | null {
  const end = endOf(file);
  if (end === null) return null;
  const count = file.readUInt16LE(end + 10);
  const names: string[] = [];
  for (let at = file.readUInt32LE(end + 16); names.length < count; ) {
    if (at + ENTRY_LENGTH > end || file.readUInt32LE(at) !== ENTRY) return null;
    const length = file.readUInt16LE(at + 28);
    names.push(file.toString("utf8", at + ENTRY_LENGTH, at + ENTRY_LENGTH + length));
    at += ENTRY_LENGTH + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return names.length > 0 ? names : null;
}

/** The list of contents is found from the end, behind a comment of at most 65,535 bytes. */
function endOf(file: Buffer): number | null {
  const last = file.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - 65_535); at--) if (file.readUInt32LE(at) === END) return at;
  return null;
}
