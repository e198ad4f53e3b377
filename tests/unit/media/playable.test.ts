import { describe, expect, test } from "vitest";
import { acceptedPlayable } from "#lib/media/playable/accept.ts";
import { readPlayable } from "#lib/media/playable/read-playable.ts";
import { type Container, containerOf } from "#lib/media/playable-type.ts";
import { latin } from "#tests/support/bad-pictures.ts";
import { aFilm, anMp3, aWav, box } from "#tests/support/sounds.ts";
import { inSpool } from "#tests/support/uploads.ts";

async function read(bytes: Uint8Array) {
  const { path, size } = await inSpool(bytes);
  const { container } = containerOf(bytes) as { container: Container };
  const reading = await readPlayable({ path, size, container });
  return { ...reading, ...acceptedPlayable(container, reading) };
}

describe("what a sound or a film says of itself", () => {
  test("an MP3: how long it plays, what it is called and who made it", async () => {
    const { type, film, seconds, said } = await read(anMp3({ seconds: 2, title: "Harbour\u202E bells" }));
    expect([type, film]).toEqual(["audio/mpeg", null]);
    expect(seconds).toBeCloseTo(2, 1);
    expect(said).toEqual({ caption: "Harbour bells", creator: "K. Ostrova", copyright: "" });
  });

  test("a WAV", async () => {
    expect(await read(aWav({ seconds: 3 }))).toMatchObject({ type: "audio/wav", seconds: 3 });
  });

  test("a film as WebM and as MP4: its size, and no length where it was recorded piece by piece", async () => {
    const size = { width: 64, height: 48 };
    expect(await read(aFilm("webm"))).toMatchObject({ type: "video/webm", film: size });
    expect(await read(aFilm("mp4"))).toMatchObject({ type: "video/mp4", film: size, seconds: null });
  });
});

test("a film that a phone held upright took is as tall as it is shown", async () => {
  const film = Buffer.from(aFilm("mp4"));
  const matrix = film.indexOf("tkhd") + 4 + (film[film.indexOf("tkhd") + 4] === 1 ? 52 : 40);
  film.writeInt32BE(0, matrix);
  film.writeInt32BE(0x1_0000, matrix + 4);
  expect(await read(film)).toMatchObject({ film: { width: 48, height: 64 } });
});

describe("what is damaged or made to harm is refused within five seconds, and the next one is read", () => {
  const ftyp = box("ftyp", latin("isom\0\0\0\0isom"));
  test.each<[string, Buffer]>([
    ["a film cut off in the middle", aFilm("mp4").subarray(0, 1_200)],
    ["a film cut off in its head", aFilm("webm").subarray(0, 60)],
    ["a sound cut off in the middle", aWav().subarray(0, 4_000)],
    ["an MP4 without anything in it", ftyp],
    ["an MP4 whose box claims four gigabytes", Buffer.concat([ftyp, box("moov", Buffer.alloc(64), 0xffff_ffff)])],
    ["an MP4 of boxes in boxes", Buffer.concat([ftyp, nested(20_000)])],
    ["an MP4 whose box is empty and so leads to itself", Buffer.concat([ftyp, box("moov", Buffer.alloc(64), 1)])],
    ["an MP3 whose words claim 256 MB", latin(`ID3\x04\0\0\x7f\x7f\x7f\x7f${"x".repeat(100)}`)],
    ["a WAV whose format claims two gigabytes", latin(`RIFF\xff\xff\xff\x7fWAVEfmt \xff\xff\xff\x7f${"x".repeat(64)}`)],
    ["random bytes behind Ogg's signature", latin(`OggS${"\xa5".repeat(4_000)}`)],
    ["random bytes behind FLAC's signature", latin(`fLaC${"\xa5".repeat(4_000)}`)],
    [
      "a WebM whose element claims an exabyte",
      latin(`\x1a\x45\xdf\xa3\x01\x0f\xff\xff\xff\xff\xff\xff\x42\x82\x84webm`),
    ],
  ])(
    "%s",
    async (_, bytes) => {
      const began = Date.now();
      await expect(read(bytes)).rejects.toMatchObject({ name: "AppError", code: "invalid" });
      expect(Date.now() - began).toBeLessThan(6_000);
      expect(await read(aWav())).toMatchObject({ type: "audio/wav" });
    },
    15_000,
  );
});

describe("only what every browser plays", () => {
  const film = (codec: string) => ({
    seconds: 1,
    tracks: [{ kind: "video" as const, codec, width: 1, height: 1 }],
    said: { caption: "", creator: "", copyright: "" },
  });
  test.each(["hvc1", "hev1"])("a film in HEVC (%s) is refused in a sentence", (codec) => {
    expect(() => acceptedPlayable("mp4", film(codec))).toThrow(/HEVC.*iPhones.*H\.264/);
  });
  test("and so is any other codec, by its name", () => {
    expect(() => acceptedPlayable("mp4", film("apcn"))).toThrow(/“apcn”/);
    expect(() => acceptedPlayable("ogg", film("Theora"))).toThrow();
  });
  test("sound alone in a film's wrapping is sound", () => {
    const sound = { ...film("mp4a"), tracks: [{ kind: "audio" as const, codec: "mp4a", width: 0, height: 0 }] };
    expect(acceptedPlayable("mp4", sound)).toEqual({ type: "audio/mp4", film: null });
  });
});

function nested(levels: number): Buffer {
  const heads = Array.from({ length: levels }, (_, at) => box("moov", undefined, (levels - at) * 8));
  return Buffer.concat(heads);
}
