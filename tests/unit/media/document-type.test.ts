import { describe, expect, test } from "vitest";
import { peekBytes } from "#lib/kernel/spool/peek.ts";
import { kindName } from "#lib/media/document-kinds.ts";
import { fileType } from "#lib/media/document-type.ts";
import { aPdf, aZip } from "#tests/support/documents.ts";

const kindOf = async (bytes: Uint8Array | string) => {
  const found = await fileType(peekBytes(typeof bytes === "string" ? Buffer.from(bytes) : bytes));
  return "type" in found ? kindName(found.type) : found.refusal;
};
const types = "[Content_Types].xml";

describe("what is taken, told by its content", () => {
  test.each<[string, Uint8Array | string]>([
    ["PDF", aPdf()],
    ["ZIP", aZip({ "a.txt": "a" })],
    ["DOCX", aZip({ [types]: "<Types/>", "word/document.xml": "<w/>" })],
    ["XLSX", aZip({ [types]: "<Types/>", "xl/workbook.xml": "<w/>" })],
    ["PPTX", aZip({ [types]: "<Types/>", "ppt/presentation.xml": "<w/>" })],
    ["ODT", aZip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<o/>" })],
    ["ODS", aZip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<o/>" })],
    ["ODP", aZip({ mimetype: "application/vnd.oasis.opendocument.presentation", "content.xml": "<o/>" })],
    ["EPUB", aZip({ mimetype: "application/epub+zip", "META-INF/container.xml": "<c/>" })],
    ["ZIP", aZip({ mimetype: "application/x-unheard-of" })],
    ["CSV", "town,year,count\nÅrhus,2015,4\n"],
    ["CSV", 'name;note\n"Orr; J.";"says ""no"""\n'],
    ["CSV", "a\tb\r\n1\t2\r\n"],
    ["CSV", Buffer.from("city;count\nM\xfcnchen;4\n", "latin1")],
    ["CSV", Buffer.from("\ufeffa\tb\n1\t2\n", "utf16le")],
    ["JSON", '{"type":"FeatureCollection","features":[]}'],
    ["TXT", "Dear all,\n\nsee you at noon.\n"],
    ["TXT", "[not json"],
    ["TXT", "alert(1) // a script without its name is words"],
  ])("%s", async (kind, bytes) => expect(await kindOf(bytes)).toBe(kind));
});

describe("what is refused, whatever it is called, in a sentence that says why", () => {
  test.each<[string, Uint8Array | string, RegExp]>([
    ["a page", "<!doctype html><script>alert(1)</script>", /web page/],
    ["a page behind spaces and a mark", "\ufeff \n<HTML>", /web page/],
    ["a page in UTF-16", Buffer.from("\ufeff<script>", "utf16le"), /web page/],
    ["a page that says it is a PDF further down", "<html><!-- %PDF-1.4 -->", /web page/],
    ["a drawing", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', /web page/],
    ["XML", '<?xml version="1.0"?><x/>', /web page/],
    ["a script", "#!/bin/sh\nrm -rf /", /program/],
    ["a Windows program", Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), /program/],
    ["a Linux program", Buffer.from("\x7fELF\x02\x01\x01", "latin1"), /program/],
    ["a macOS program", Buffer.from("\xcf\xfa\xed\xfe\x07\0", "latin1"), /program/],
    ["an old Word file", Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"), /old Office file/],
    ["a document with macros", aZip({ [types]: "<T/>", "word/vbaProject.bin": "x" }), /macros/],
    ["an RTF", "{\\rtf1 hello}", /RTF/],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0", "latin1"), /picture/],
    ["a sound", Buffer.from("ID3\x04\0\0\0\0", "latin1"), /^Only documents are taken here: PDF/],
    ["half a ZIP", aZip({ "a.txt": "a".repeat(100) }).subarray(0, 90), /damaged/],
    ["a ZIP whose list leads elsewhere", forged(), /damaged/],
  ])("%s", async (_, bytes, sentence) => expect(await kindOf(bytes)).toMatch(sentence));
});

/** The list of contents is said to lie behind the end of the file. */
function forged(): Buffer {
  const zip = aZip({ "a.txt": "a" });
  zip.writeUInt32LE(0xfffffff0, zip.length - 6);
  return zip;
}

test("every archive, cut anywhere or with any byte changed, is judged without failing", async () => {
  const zip = aZip({ mimetype: "application/epub+zip", "a.txt": "words" });
  for (let at = 0; at <= zip.length; at++) {
    expect(await kindOf(zip.subarray(0, at))).toBeTypeOf("string");
    const changed = Buffer.from(zip);
    if (at < zip.length) changed[at] = 0xff;
    expect(await kindOf(changed)).toBeTypeOf("string");
  }
});
