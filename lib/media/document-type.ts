import type { Peek } from "#lib/kernel/spool/peek.ts";
import { type FileType, MAX_TEXT_BYTES, TAKEN } from "./document-kinds.ts";
import { megabytes } from "./megabytes.ts";
import { pictureType } from "./picture-type.ts";
import { textType } from "./text-type.ts";
import { zipType } from "./zip-type.ts";

/** The type of a file, or the sentence that says why it is not taken. */
export type Found = { type: FileType } | { refusal: string };

/** Told from the content alone: a name and a header say what the sender wants to be believed. */
export async function fileType(file: Peek): Promise<Found> {
  const bytes = await file.read(0, 4_096);
  const head = bytes.toString("latin1", 0, 1_024);
  // Readers of PDF forgive what stands before the mark; we do not, or a page could pose as one.
  if (head.startsWith("%PDF-")) return { type: "application/pdf" };
  if (head.startsWith("PK\x03\x04")) return zipType(file);
  const refusal = refusalOf(head);
  if (refusal) return { refusal };
  if (pictureType(bytes)) return { refusal: "This is a picture. Put it into the text as a picture instead." };
  const other: Found = { refusal: `Only documents are taken here: ${TAKEN}.` };
  if (textType(bytes) === null && file.size > bytes.length) return other;
  if (file.size > MAX_TEXT_BYTES) return { refusal: `Text is taken up to ${megabytes(MAX_TEXT_BYTES)}.` };
  return textType(await file.read(0, file.size)) ?? other;
}

const PAGE = "This is a web page or a drawing with code in it, whatever its name says. Save it as PDF, and add that.";
const PROGRAM = "This is a program, whatever its name says, and is not taken.";
const OLD_OFFICE =
  "This is an old Office file, which may hold programs. Save it as .docx, .xlsx, .pptx or PDF, and add that.";
const RTF = "RTF files may hold programs. Save it as .docx or PDF, and add that.";

/** First bytes that people try often enough to deserve a sentence of their own. */
const KNOWN: Record<string, readonly string[]> = {
  // Windows; Linux; macOS in both byte orders, and several in one; WebAssembly.
  [PROGRAM]: ["MZ", "\x7fELF", "\xfe\xed\xfa", "\xce\xfa\xed", "\xcf\xfa\xed", "\xca\xfe\xba\xbe", "\0asm"],
  [OLD_OFFICE]: ["\xd0\xcf\x11\xe0"],
  [RTF]: ["{\\rtf"],
};

function refusalOf(head: string): string | undefined {
  // Markup of any kind (HTML, SVG, XML) and scripts that name their interpreter, also behind a byte order mark or spaces.
  const begun = head.replace(/^(?:\xef\xbb\xbf|\xfe\xff|\xff\xfe)/, "").replace(/[\s\0]/g, "");
  if (begun.startsWith("<")) return PAGE;
  if (begun.startsWith("#!")) return PROGRAM;
  return Object.keys(KNOWN).find((says) => KNOWN[says]?.some((start) => head.startsWith(start)));
}
