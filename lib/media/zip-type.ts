import type { Peek } from "#lib/kernel/spool/peek.ts";
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
export async function zipType(file: Peek): Promise<Found> {
  const names = await namesIn(file);
  if (!names) return DAMAGED;
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name) || /^Basic\/.+\.xml$/.test(name))) return MACROS;
  if (names.includes("[Content_Types].xml")) {
    const folder = Object.keys(OFFICE).find((start) => names.some((name) => name.startsWith(start)));
    return { type: folder ? (OFFICE[folder] as FileType) : "application/zip" };
  }
  // OpenDocument and EPUB say it in their first entry, never compressed.
  const said = names[0] === "mimetype" ? (await file.read(38, 80)).toString("latin1") : "";
  return { type: NAMED.find((type) => said.startsWith(type)) ?? "application/zip" };
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** The list of contents is found from the end, behind a comment of at most so many bytes. */
const LONGEST_COMMENT = 65_535;
const LONGEST_LIST = 16 * 1024 * 1024;

/** The names of the central directory; null when it is not there or leads outside of the file. */
async function namesIn(file: Peek): Promise<string[] | null> {
  const tail = await file.read(Math.max(0, file.size - END_LENGTH - LONGEST_COMMENT), END_LENGTH + LONGEST_COMMENT);
  const end = endIn(tail);
  if (end === null) return null;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const from = tail.readUInt32LE(end + 16);
  if (length > LONGEST_LIST || from + length > file.size) return null;
  return namesOf(await file.read(from, length), count);
}

function namesOf(list: Buffer, count: number): string[] | null {
  const names: string[] = [];
  for (let at = 0; names.length < count; ) {
    if (at + ENTRY_LENGTH > list.length || list.readUInt32LE(at) !== ENTRY) return null;
    const length = list.readUInt16LE(at + 28);
    names.push(list.toString("utf8", at + ENTRY_LENGTH, at + ENTRY_LENGTH + length));
    at += ENTRY_LENGTH + length + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return names.length > 0 ? names : null;
}

function endIn(tail: Buffer): number | null {
  for (let at = tail.length - END_LENGTH; at >= 0; at--) if (tail.readUInt32LE(at) === END) return at;
  return null;
}
