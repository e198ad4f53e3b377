import { isUtf8 } from "node:buffer";
import type { FileType } from "./document-kinds.ts";

/** The type of plain text in any of the usual encodings; null when it is no text. Text cannot run, so its name need not lie. */
export function textType(bytes: Uint8Array): { type: FileType } | null {
  const text = decoded(bytes);
  // A NUL or another control character is what programs are made of, and texts are not.
  if (text === null || /[^\P{Cc}\t\n\v\f\r]/u.test(text)) return null;
  if (isJson(text)) return { type: "application/json" };
  if (isSubtitles(bytes)) return { type: "text/vtt" };
  return { type: isTable(text) ? "text/csv" : "text/plain" };
}

function decoded(bytes: Uint8Array): string | null {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Spreadsheets still write the code pages of Windows, which use every byte from 0x80 for a letter or a sign.
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString("latin1")
      .replace(/[\x80-\xff]/g, "x");
  }
}

/** As WebVTT begins, and in the one encoding that players read it in. */
function isSubtitles(bytes: Uint8Array): boolean {
  const begun = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16)).toString("latin1");
  return /^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/.test(begun) && isUtf8(bytes);
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Rows with the same number of cells, at least two: how many lines are compared. */
const ROWS = 20;

function isTable(text: string): boolean {
  const lines = text.slice(0, 64_000).split(/\r\n|\n|\r/);
  // The last one may be cut.
  const rows = (lines.length > 1 && text.length > 64_000 ? lines.slice(0, -1) : lines).filter(Boolean).slice(0, ROWS);
  if (rows.length < 2) return false;
  return [",", ";", "\t"].some((separator) => {
    const counts = rows.map((row) => row.replace(/"(?:[^"]|"")*"/g, "").split(separator).length);
    return (counts[0] as number) > 1 && counts.every((count) => count === counts[0]);
  });
}
