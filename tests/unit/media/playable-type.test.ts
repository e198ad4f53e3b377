import { describe, expect, test } from "vitest";
import { containerOf } from "#lib/media/playable-type.ts";
import { latin } from "#tests/support/bad-pictures.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { aFilm, anMp3, aWav } from "#tests/support/sounds.ts";

describe("sound and film are told by their first bytes", () => {
  test.each<[string, Uint8Array]>([
    ["mp3", anMp3()],
    ["mp3", anMp3({ title: "Harbour" })],
    ["wav", aWav()],
    ["aac", Buffer.from([0xff, 0xf1, 0x50, 0x80, 0, 0x1f, 0xfc])],
    ["ogg", latin("OggS\0\x02")],
    ["flac", latin("fLaC\0\0\0\x22")],
    ["webm", aFilm("webm")],
    ["mp4", aFilm("mp4")],
    ["mp4", latin("\0\0\0\x20ftypM4A \0\0\0\0")],
  ])("%s", (container, bytes) => expect(containerOf(bytes)).toEqual({ container }));
});

describe("what browsers do not play is refused in a sentence that says what to save it as", () => {
  test.each<[string, string, RegExp]>([
    ["an iPhone's film", "\0\0\0\x14ftypqt  ", /QuickTime.*MP4/],
    ["an old QuickTime film", "\0\0\x10\0moov", /QuickTime/],
    ["an AVI", "RIFF\0\0\0\0AVI LIST", /AVI.*MP4/],
    ["Windows Media", "\x30\x26\xb2\x75\x8e\x66\xcf\x11", /Windows Media/],
    ["a Matroska film", "\x1a\x45\xdf\xa3\x01\0\0\0\0\0\0\x1f\x42\x82\x88matroska", /Matroska/],
    ["a phone's recording", "#!AMR\n", /old phones.*MP3/],
    ["an AIFF", "FORM\0\0\0\0AIFF", /AIFF/],
    ["a score", "MThd\0\0\0\x06", /synthesisers/],
  ])("%s", (_, head, sentence) =>
    expect(containerOf(latin(head))).toEqual({ refusal: expect.stringMatching(sentence) }),
  );
});

test("pictures, documents, text in any encoding and letters that look alike are neither", async () => {
  const others = [
    await aPhoto(),
    latin("%PDF-1.7"),
    latin("\xff\xfea\0b\0"),
    latin("\xfe\xff\0a"),
    latin("\xff\xff\xff\xff"),
    latin("RIFF\0\0\0\0WEBPVP8 "),
    latin("ID"),
    new Uint8Array(),
  ];
  for (const bytes of others) expect(containerOf(bytes)).toBeNull();
});
