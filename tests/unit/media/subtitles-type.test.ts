import { expect, test } from "vitest";
import { textType } from "#lib/media/text-type.ts";

const typeOf = (text: string, encoding: BufferEncoding = "utf8") => textType(Buffer.from(text, encoding))?.type;

test("subtitles are told by how they begin", () => {
  for (const text of [
    "WEBVTT\n\n00:00.000 --> 00:02.000\nThe ferry leaves.\n",
    "\ufeffWEBVTT Kind: captions\r\n\r\n00:00.000 --> 00:02.000\r\nПором відходить.\r\n",
    "WEBVTT",
  ])
    expect(typeOf(text)).toBe("text/vtt");
});

test("what only speaks of them, or is in an encoding that no player reads, is plain text", () => {
  for (const text of ["WEBVTTX\n\nwords", "About WEBVTT\n", "1\n00:00:00,000 --> 00:00:02,000\nThe ferry leaves.\n"])
    expect(typeOf(text)).toBe("text/plain");
  expect(typeOf("\ufeffWEBVTT\n\nwords", "utf16le")).toBe("text/plain");
  expect(typeOf("WEBVTT\n\n00:00.000 --> 00:02.000\nLa mar\xeda.\n", "latin1")).toBe("text/plain");
});
